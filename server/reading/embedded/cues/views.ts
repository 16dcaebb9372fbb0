import type { CueTable } from '../cue.ts';

/** How a view is put: as one among others, or as the last word. */
export const views = {
  lightly: {
    en: `
      @me @really? think|feel|guess|suppose|imagine|wonder|find =0.8; @me @really? believe =0.3; in my view|opinion|experience; it seems|appears to me =0.8; it seems =0.5;
      perhaps; maybe; may be =0.6; might =0.7; could be; could also|still|well; can see; possibly; i could be wrong; from my point|side; to some extent|degree; part of me;
      some of =0.4; in some cases =0.7; at times =0.6; sometimes =0.6; both sides; both =0.4; other side|hand; another way; point|points of view; your view|views|side|perspective|position|opinion|point;
      your points|concern|concerns|argument; different view|views|perspective|perspectives; i am not sure =0.7; i am open; curious =0.6; would also =0.4; also think|believe|agree =0.7;
      important to =0.4; should be considered =0.5; consider =0.4; as far as i know; i would say =0.6; tend to =0.5; while i =0.7; while it =0.4; i also =0.5; is possible; it depends =0.5;
      i can understand|see; understandable; i respect; well taken; valid; could =0.4; also =0.4; as well =0.4; often|usually|generally =0.4; can =0.2; i agree =0.6;
      i understand =0.7; agree with =0.3; i do @really? agree|think|see|understand =0.5; to an? extent|degree =0.7; agree to =0.3; i have to agree|admit =0.5; if =0.3; whether =0.4; unless =0.4; either =0.4; may =0.6; i see =0.4; while|although|though|even though =0.3; it is important =0.5; on the one|other =0.6; in most|many|certain cases =0.6; likely =0.4; probably =0.5; @me would @really? agree|like|say|be =0.4; @me too =0.4; can also|be|see =0.3; in some =0.5; that said =0.4; not all|every|always =0.6; at the same time =0.6; it would be =0.3; in agreement =0.6; somewhat =0.6; depending =0.5; i hear =0.4; we all|both =0.4; you are right =0.7; your|you ~ feel|think|feeling =0.4`,
    fr: `
      je @really? pense|crois|trouve|suppose|imagine =0.7; a mon avis; selon moi; il me semble; peut etre; pourrait =0.7; possible =0.6; d un cote; de un cote; je peux me tromper;
      de mon point; votre point|avis|position|argument; parfois =0.6; dans certains cas; les deux cotes; je peux comprendre; je comprends =0.6; valable; je ne suis pas sur* =0.7`,
  },
  flatly: {
    en: `
      of course =0.6; obviously; clearly =0.7; every one knows; the fact is; the truth is; the problem is =0.7; there is no =0.7; no one =0.5; always =0.4; never =0.4; nothing =0.4; all the time;
      every =0.4; must =0.5; has to be =0.4; it is @really? simple; simply =0.6; ridiculous; nonsense; absurd; stupid; wrong =0.5; disagree =0.7; completely =0.5; totally =0.5; absolutely =0.5; period;
      no excuse; no reason; without a? doubt; in no way; not true; you are wrong; makes no sense; does not make; should never =0.7; can not be =0.5; only way|reason =0.6; real problem =0.6; they should =0.4; people need to =0.5;
      overblown; a fact; proves; statistics =0.4; why should =0.5; wake up; end of story; will never|not|always =0.4; the real|only|whole =0.4; no such; of all =0.2; any one =0.3; every one|thing =0.3; why =0.2; full stop; plain and simple; like it or not; the point is =0.6; never been =0.3`,
    fr: `
      evidemment =0.7; bien entendu =0.4; tout le monde sait; le fait est; la verite est; toujours =0.4; jamais =0.4; il ne y a pas de; personne ne =0.5; absolument =0.5; completement =0.5;
      ridicule; absurde; ce est faux; vous avez tort; aucun sens; aucune raison; un point ce est tout; totalement =0.5; doit =0.3; clairement =0.7`,
  },
} satisfies CueTable;
