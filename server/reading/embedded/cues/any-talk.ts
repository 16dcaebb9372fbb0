import type { CueTable } from '../cue.ts';

/** Wordings that tell something only in talk that sells nothing: there a seller's cues say little of who confronts, sidesteps or canvasses. */
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
  /** Speaks about the question, its subject or who should answer in place of answering. */
  sidestep: {
    en: `
      @me do|did|can|could not @really? recall|remember|recollect; no recollection|memory of; not aware of =0.5; not familiar with =0.6; not prepared|ready|able|at liberty|authorised|authorized to;
      not in a|the position; would|will|have to|must? defer to; refer you to; can|could not comment|speculate|speak to|speak for|discuss|say whether|confirm|get into; not going to comment|speculate|get|give|discuss|speak|talk|go;
      real|bigger|larger|main|key question|issue|point is; more|most important question|issue|point|thing is; what i am trying|want to say; what i would|can|will say|tell is|you;
      take|takes|took|taking @really? _? @really? seriously; would|will have to go|look|check|get|review|see|consult; get|come back to you|that|it; 
      under review|investigation|litigation; ongoing|pending|active investigation|litigation|matter|review; too early|soon to; premature to; hypothetical*; as i|we have? @really? said|stated|mentioned|indicated|testified =0.6;
      do|does not break|disclose|provide|comment|share|give|speculate; that is a @really? good|great|fair|important|interesting question =0.6; a number of @really? factors|reasons|things|issues;
      happy to talk|discuss|work|sit|follow|meet|take =0.6; the question is; above my pay; for others to; your|the staff =0.3`,
    fr: `
      je ne me rappelle|souviens pas; aucun souvenir; pas en mesure; pas a moi de; je ne peux|puis|saurais pas? commenter|repondre|dire; je ne commente;
      la vraie question; le vrai sujet; ce que je peux|veux|voudrais vous? dire; laissez moi @really? vous? dire|rappeler; tres au serieux; enquete|procedure en cours; trop tot pour;
      comme je le ai dit; ce est une @really? bonne|vraie question =0.6; un certain nombre de; plusieurs|divers facteurs`,
  },
  /** Asks for a gift or for help for a third one, softened or not. */
  canvass: {
    en: `
      would|will|can|could you ~ pledge|donate|contribute|chip|spare|sponsor|volunteer; would|will|can|could you ~ offer|give|lend ~ help|support|hand|something|money|more;
      like|willing|able|ready|happy|care|want to @really? pledge|donate|contribute|chip|sponsor|volunteer; like|willing|able|ready|want to @really? offer|give|lend ~ help|support|hand|money|more; need|needs your @really? help|support|money|vote; need|needs you @really? help|support;
      should|would make you @really? mad|angry|sad|want; choose|give|donate|send all of`,
    fr: `
      pourriez|pouvez|voulez|voudriez vous ~ donner|verser|contribuer|participer|parrainer|signer; souhaitez|aimeriez vous ~ donner|verser|contribuer|participer; ont|a besoin de vous|votre; devrait vous rendre|donner;
      pensez a ces|ceux|tous|aux =0.6; imaginez =0.5`,
  },
} satisfies CueTable;
