import type { Command } from './commands/command.ts';
import { CandorError } from './errors.ts';

const commands: Record<string, () => Promise<{ command: Command }>> = {
  serve: () => import('./commands/serve.ts'),
  score: () => import('./commands/score.ts'),
  calibrate: () => import('./commands/calibrate.ts'),
  certify: () => import('./commands/certify.ts'),
  rehearse: () => import('./commands/rehearse.ts'),
  check: () => import('./commands/check.ts'),
  pack: () => import('./commands/pack.ts'),
  unpack: () => import('./commands/unpack.ts'),
  backup: () => import('./commands/backup.ts'),
  doctor: () => import('./commands/doctor.ts'),
  token: () => import('./commands/token.ts'),
  link: () => import('./commands/link.ts'),
};

async function main([name, ...args]: string[]): Promise<number> {
  const load = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!load) {
    const help = name === undefined || name === 'help' || name === '--help' || name === '-h';
    if (!help) console.error(`candor: unknown command "${name}"`);
    const usages = await Promise.all(Object.values(commands).map(async (load) => (await load()).command.usage));
    (help ? console.log : console.error)(['usage:', ...usages.map((usage) => `  candor ${usage}`)].join('\n'));
    return help && name !== undefined ? 0 : 2;
  }
  const { command } = await load();
  if (args.includes('--help') || args.includes('-h')) {
    console.log(`usage: candor ${command.usage}`);
    return 0;
  }
  return command.run(args);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  // Bad options of parseArgs and our own errors are the user's to mend; anything else is a bug and shows its stack.
  const badUse = error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
  if (error instanceof CandorError || badUse) console.error(`candor: ${error.message}`);
  else console.error(error);
  process.exitCode = 2;
}
