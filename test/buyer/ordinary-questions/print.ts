import { askBuyer, expectedOf, isOnTopic, sets } from './ask-buyer.ts';

/**
 * Prints what buyers say to their ordinary questions, those judged off topic marked, and the count of each language:
 * `node bin/candor.mjs --run test/buyer/ordinary-questions/print.ts [--misses] [--second|--third|--fourth|--fifth|--sixth|--seventh|--eighth] PERSONA…`
 */
const set = sets.find((name) => process.argv.includes(`--${name}`)) ?? 'first';
const onlyMisses = process.argv.includes('--misses');
for (const persona of process.argv.slice(2).filter((word) => !word.startsWith('--'))) {
  const expected = expectedOf(persona);
  const answers = await askBuyer(persona, set);
  for (const answered of answers) {
    const good = isOnTopic(answered, expected);
    if (good && onlyMisses) continue;
    const said = answered.parts.map(({ source, id }) => `${source}:${id}`).join(' ');
    console.log(`${good ? '  ' : '✗ '}[${answered.scene} ${answered.language}] ${answered.question}`);
    console.log(`    (${said}) ${answered.line}`);
  }
  for (const language of ['en', 'fr']) {
    const asked = answers.filter((answered) => answered.language === language);
    const good = asked.filter((answered) => isOnTopic(answered, expected));
    console.log(`${persona} ${language}: ${good.length} of ${asked.length} on topic`);
  }
}
