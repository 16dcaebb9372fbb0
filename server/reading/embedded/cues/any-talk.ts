import type { CueTable } from '../cue.ts';

/** Wordings that tell something only in talk that sells nothing: there a seller's cues say little of who confronts or canvasses. */
export const anyTalk = {
  /** Tells the other what is wrong with him. */
  confront: {
    en: `
      you just? are|have not @really? trying|tried|listening|listened|thinking; you are @really? wrong|mistaken|lazy|selfish|weak|ridiculous|childish|irresponsible|naive;
      you are just|only|simply? fooling|kidding|lying; you are just|only|simply making|avoiding; you are being? @really? stubborn|difficult|unreasonable|childish|dramatic|silly|lazy; stop making|being|feeling|blaming|acting|pretending|whining|complaining|lying;
      you do not even? @really? try|care|listen|want to; do|did you not? even? realize|realise; you do know|realize|realise|understand;
      no excuse*; that is an|your|just excuse*|lie*|nonsense; your own fault|doing; you brought|did this|it on|to yourself; what were you thinking; what is wrong with you;
      grow up; get over it|yourself; snap out; toughen up; man up; get a grip; you only|never think|care|listen; how could|dare you`,
    fr: `
      vous ne? faites aucun effort; vous ne faites|essayez pas; vous avez tort; arretez de; vous vous trompez; ce est votre faute;
      vous ne ecoutez|voulez pas; vous vous rendez compte; reprenez vous; secouez vous; vous etes @crude`,
  },
  /** Asks for a gift or for help for a third one, softened or not. */
  canvass: {
    en: `
      would|will|can|could you ~ pledge|donate|contribute|chip|spare|sponsor|volunteer; would|will|can|could you ~ offer|give|lend ~ help|support|hand|something|money|more;
      like|willing|able|ready|happy|care|want to @really? pledge|donate|contribute|chip|sponsor|volunteer; like|willing|able|ready|want to @really? offer|give|lend ~ help|support|hand|money|more; need|needs your @really? help|support|money|vote; need|needs you @really? help|support;
      should|would make you @really? mad|angry|sad|want; choose|give|donate|send all of`,
    fr: `
      pourriez|pouvez|voulez|voudriez vous ~ donner|verser|contribuer|participer|parrainer|signer; souhaitez|aimeriez vous ~ donner|verser|contribuer|participer; ont|a besoin de vous|votre; devrait vous rendre|donner;
      pensez a ces|ceux|tous|les =0.6; imaginez =0.5`,
  },
} satisfies CueTable;
