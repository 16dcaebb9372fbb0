import { CandorError } from '../errors.ts';

/** Where OpenAI's own models are. */
export const openAiUrl = 'https://api.openai.com/v1';

/** The address of a model server's API: a bare host gets `/v1`, any other path stays. */
export function baseUrl(given: string | undefined): string {
  if (given === undefined) return openAiUrl;
  const url = URL.canParse(given) ? new URL(given) : undefined;
  if (!url || !/^https?:$/.test(url.protocol))
    throw new CandorError('bad-config', `OPENAI_BASE_URL=${given}: expected an address such as http://127.0.0.1:11434/v1`);
  if (url.username !== '' || url.password !== '')
    throw new CandorError('bad-config', 'OPENAI_BASE_URL: expected no name or password in it; use OPENAI_API_KEY');
  if (url.pathname === '/') url.pathname = '/v1';
  return url.href.replace(/\/$/, '');
}
