import type { EverydayTopic } from '../domain/everyday.ts';
import type { Language } from '../domain/language.ts';
import { businessTopics } from './everyday/business.ts';
import { personTopics } from './everyday/person.ts';

const topics: Record<EverydayTopic, Record<Language, string>> = { ...personTopics, ...businessTopics };

/** How people ask about something that anyone may be asked about: whole questions, in one language. */
export const everydayQuestions = (topic: EverydayTopic, language: Language): string[] => topics[topic][language].split('|');
