import type { QueueKind, UncertainReason } from '../../server/domain/review.ts';
import type { ExportFormat } from '../api/assignments.ts';
import { pluralIn } from '../language/plural.ts';

const plural = pluralIn('en');

export const texts = {
  nav: {
    label: 'Coach’s desk',
    queue: 'To review',
    assignments: 'Assignments',
    groups: 'Groups',
    library: 'Examples',
    reliability: 'Reliability',
  },

  takeAlong: {
    title: 'Export',
    note: 'What was handed in, with the levels that count in the end.',
    formats: {
      csv: 'Table (CSV), a row for each mark',
      json: 'JSON, for programs',
      md: 'Text (Markdown), to read or print',
      xapi: 'xAPI statements, for a learning record store',
    } as Record<ExportFormat, string>,
  },

  queue: {
    title: 'To review',
    lead: 'What learners have handed in, the longest waiting first.',
    kinds: {
      submitted: 'Submitted',
      assigned: 'Assigned',
      disputed: 'Disputed',
      uncertain: 'Uncertain',
    } as Record<QueueKind, string>,
    all: 'All',
    show: 'Show',
    count: (kind: string, n: string) => `${kind}, ${n}`,
    filters: 'Narrow down',
    group: 'Group',
    persona: 'Buyer',
    dimension: 'Dimension',
    age: 'Waiting for',
    any: 'Any',
    anyAge: 'However long',
    ages: {
      new: 'less than 2 days',
      days: '2 days or more',
      week: 'a week or more',
      month: 'a month or more',
    },
    clear: 'Show everything',
    list: 'Conversations to review',
    keys: 'j and k move through the list, Enter opens, b opens blind.',
    row: (learner: string, persona: string, scene: string) => `${learner} with ${persona}, ${scene}`,
    met: (persona: string, scene: string) => `${persona} · ${scene}`,
    call: 'A real call',
    assignment: 'Assignment',
    waiting: (day: string) => `since ${day}`,
    mine: { new: '', begun: 'You have begun', returned: 'You have returned it' },
    blind: 'Blind',
    openBlind: 'Open blind',
    openBlindLabel: (row: string) => `Open blind: ${row}`,
    disputed: (dimension: string) => `Disputed: ${dimension}`,
    disputes: (n: number) => plural(n, 'A mark is disputed', `${n} marks are disputed`),
    uncertain: {
      'near-edge': (dimension: string) => `A close call: ${dimension}`,
      unscored: (dimension: string) => `A reply without a mark: ${dimension}`,
      'readers-differ': (dimension: string) => `Two readers disagree: ${dimension}`,
    } satisfies Record<UncertainReason, (dimension: string) => string>,
    more: 'Show more',
    loadingMore: 'Loading…',
    moreFailed: 'The rest could not be loaded.',
    shown: (shown: string, all: string) => `${shown} of ${all}`,
    emptyTitle: 'Nothing waits for you',
    empty:
      'What the learners of your groups hand in appears here, and so does every mark that one of them disputes. Until then their practice is theirs alone.',
    emptyGroups: 'You are in no group yet. An admin can put you and your learners into one, on the page “People”.',
    emptyFilter: 'Nothing here under these filters.',
    emptyKinds: {
      submitted: 'Nobody has handed in a conversation that still waits.',
      assigned: 'No assignment waits to be reviewed.',
      disputed: 'No dispute is open. When a learner objects to a mark, their reason appears here.',
      uncertain:
        'No mark is in doubt. Those close to a level’s edge, those that are missing and those on which two readers differ appear here.',
    } as Record<QueueKind, string>,
  },

  alwaysBlind: {
    choose: 'Open reviews blind',
    note: 'Candor’s levels stay hidden until yours are in; only such levels count for reliability. Kept on this device.',
  },
};

export type DeskTexts = typeof texts;
