import type { CueTable } from '../cue.ts';

/** How questions, permissions and invitations are worded. */
export const asking = {
  /** Begins a question that asks for more than yes, no or one fact. */
  openQuestion: {
    en: `
      how $; why $; worried|afraid|tired|angry how|why|of;
      ^you $; ^yours $; ^says what;
      ^what; ^how @do|@be|@will|@have|about|come; ^why; ^in what way; ^whose; what @do|@be|@will you;
      what would|is|was|makes|made|matters|brings|brought|happens|happened; how @do|would|did|is|was|are you|it|that|he|she|they|this;
      what else; what kind|sort; what about; which of|one|bit|part|ones; why @do|@be|@will; what is|was ~ like; says who; how so;
      in what sense; ^with|about|for|from|of|on|to|in|by|at what|which|whom`,
    fr: `
      comment $; en quoi; inquiet* de|pour;
      ^vous $; ^toi $;
      ^que|quoi; ^comment; ^pourquoi; ^quel|quelle|quels|quelles; ^lequel|laquelle; qu est ce; que est ce;
      quel|quelle|quels|quelles @be|serait|sont; comment @be|avez|vous|ca|cela|va|vont; pourquoi; quoi $;
      que pensez|voulez|dites|diriez|souhaitez|cherchez|faites|feriez; que devient|deviennent; de quoi; a quoi; en quoi; qui vous`,
  },
  /** Asks for one fact although it begins like an open question. */
  factQuestion: {
    en: `
      how many|much|long|old|often|far|big|soon; what time|date|size|colour|color|year|number|price|budget|day;
      who @be|@do|@will|@have|else; when @be|@do|@will|@have; where @be|@do|@will|@have; which day|date|model|size|colour|year;
      what is your name|budget|number|email|address`,
    fr: `
      combien; quelle taille|heure|date|couleur|annee; quel age|budget|prix|numero|jour|modele; ^qui; ^quand; ^ou;
      ou @be|avez|allez|habitez; depuis quand`,
  },
  /** Asks without a question mark. */
  openRequest: {
    en: `
      i would like|love to see;
      tell me; tell us; walk me through; talk me through; help me understand; say more; talk about; describe;
      i would like|love|be interested|be curious to know|hear|understand|learn; i am curious|interested;
      i wonder what|how|why|which|whether|if; i would just? like to know|hear; i am wondering what|how|why;
      i want to hear|understand|know|learn; share with me; explain to me; explain how|why|what; show me how|what|why|where`,
    fr: `
      dites moi; racontez moi; parlez moi; expliquez moi; je aimerais|voudrais savoir|comprendre|entendre; je serais curieu*;
      je me demande; aidez moi a comprendre; dites m en; dis moi; raconte; parle moi; racontez`,
  },
  /** Ends or begins so that the answer is given with it. */
  leading: {
    en: `
      do|does|did|is|are|was|were|will|would|can|could|should|has|have not you|it|they|we|he|she|i|that $;
      ^do|does|did|is|are|was|will|would|can|could|should|have|has not you|it|we|they|that|this; you|we|they|it|he|she ~ do|does|did|is|are|will|would|can you|it|we|they|she|he $; would you not agree|say|like|want;
      do you not think|want|agree|see; you|we ~ right $; you want ~ correct $; surely you; would it not be; you would agree;
      who would not; you know ~ do not you`,
    fr: `
      ne est ce pas; ne trouvez|voulez|pensez|croyez vous pas; vous voulez ~ non $; vous ~ non $; pas vrai $; avouez; qui ne voudrait;
      vous etes daccord`,
  },
  permission: {
    en: `
      may|can|could i ask|say|share|suggest|offer|push|argue|be|challenge|tell|add|disagree;
      would it be okay|all right|alright|helpful|useful if; would it help if; is it okay|all right|alright if; do you mind if;
      would you mind if; with your permission; if i may; if you do not mind; would you like me to; do you want me to;
      shall i tell|explain|show|leave|go; if you will allow; would you like to hear; want me to; if that is okay|all right|alright;
      want the|my`,
    fr: `
      puis je; est ce que je peux; me permettez vous; si vous permettez; si vous le permettez; vous permettez que; voulez vous que je;
      souhaitez vous que je; si vous voulez bien; cela vous ennuie si; je peux vous poser`,
  },
  invite: {
    en: `
      ^ask anyway|away|me|on;
      ^go on; ^go ahead; i am listening; i am all ears; ^tell me $; ^tell me more; ^please $; ^carry on; ^and then $;
      the floor is yours; take me through; say more; i would like to hear|listen; ^mm hm|hmm; ^mm $; ^mmm; ^hmm $; ^uh huh; ^mhm; ^really $; ^oh really; ^is that right|so; ^no kidding; ^wow $; ^huh $; ^right $; ^yeah $; ^yes $ =0.5; ^uh $ =0.5; ^hm; ^i see $;
      ask me anything; ask me whatever; anything else; what else`,
    fr: `
      ^demandez toujours;
      ^continuez; ^allez y; je vous ecoute; je te ecoute; dites m en plus; ^je vous en prie; poursuivez; ^dites $; et ensuite;
      je suis tout ouie`,
  },
  check: {
    en: `
      did i get that|it|this right; have i got that|it|this|you right; is that right|correct|fair|it|about right; am i right;
      do i understand; did i understand; tell me if i am wrong; correct me if; if i am wrong; or am i wrong|mistaken|off; am i hearing;
      have i understood; is that how you|it; is that what you; does that capture|sound right; maybe|perhaps i am imagining;
      i may|might be wrong; am i reading`,
    fr: `
      ce est bien ca|cela; je me trompe; ai je bien compris; est ce bien ca|cela; dites moi si; vous me corrigerez; corrigez moi;
      ou est ce que je; ai je raison; si je vous comprends bien; ce est bien cela`,
  },
  /** Asks what the other needs, wants or thinks. */
  preference: {
    en: `
      what|which ~ you need|want|prefer|like|looking|hope|hoping|require|think|value; what matters|is important|works to|for you;
      what would help|suit|work|make; how about you; what about you; what do you think; do you need|want|prefer|like;
      would you like|prefer|rather|want; does|would that|this|it work|suit|help|sound; how does that|this sound;
      is that okay|fine|good|fair|all right|alright|acceptable; are you okay|fine|happy|good with;
      what are your needs|preferences|priorities|thoughts|goals|plans;
      what is your preference|priority|goal|highest|top|first|main|biggest; can i help you; how can i help|be;
      what can i do|get|offer|find; what ~ is|are ~ most important; do you have any|a preference*|need*; most important to you;
      how do you feel; what brings you; what are you after|hoping|looking; would you be okay|fine|happy|interested; you need ~ most;
      let me know what|if you`,
    fr: `
      de quoi avez vous besoin; avez vous besoin; que|quoi|quel* ~ souhaitez|voulez|preferez|cherchez|aimeriez|attendez;
      vous preferez|voulez|souhaitez|cherchez; ce qui compte pour vous; ce qui vous; que puis je; comment puis je;
      cela vous convient|irait; ca vous convient|irait|va; et vous $; qu en pensez; que en pensez; que pensez vous; quel est votre;
      vous aimeriez`,
  },
} satisfies CueTable;
