import { askBuyer } from './ask-buyer.ts';

/** Prints what each buyer says to its ordinary questions: `node bin/candor.mjs --run test/buyer/ordinary-questions/print.ts PERSONA…` */
for (const persona of process.argv.slice(2))
  for (const { scene, language, question, parts, line } of await askBuyer(persona)) {
    const said = parts.map(({ source, id }) => `${source}:${id}`).join(' ');
    console.log(`[${scene} ${language}] ${question}\n    (${said}) ${line}`);
  }
