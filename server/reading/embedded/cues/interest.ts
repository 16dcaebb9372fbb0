import type { CueTable } from '../cue.ts';

/** Serving the buyer's interest: helping, leaving free, giving way. */
export const interest = {
  choice: {
    en: `
      let us take our time;
      stay until|as long|if; sit down; have a seat; you are welcome to; make yourself; then stay;
      i will stop; i will leave it; i will shut; enough of|about|from me; i will not push|sell|insist; stop there|here;
      take your time; take all the time; all the time you; no @really? rush|hurry|pressure|obligation|strings; in no hurry; up to you;
      your @really? call|choice|decision|pace|timetable; whenever you; when you are ready; if you like|prefer|want|wish|would|need;
      feel free; you decide; you choose|pick; only if; whatever you decide|choose|prefer|like|want|think; whichever;
      as you like|wish|prefer; as well tomorrow; there is|are a|another ~ tomorrow; you do not have|need to; no need to decide|rush|hurry|answer|reply|buy|sign|choose; i|we can wait;
      can go $; can wait; do not mind; if that suits|works|helps; at your own; it is for you; yours to; either way; think about|it over;
      if this wants; you can stop|say|leave|change; we can talk about|stop|leave; does not have to be; entirely yours; you are free;
      just here if`,
    fr: `
      prenons notre temps;
      restez tant que|jusque|si; asseyez vous; vous etes le bienvenu;
      on peut se? arreter|reprendre|en; je me arrete; arretons nous; reprenons un autre; restons en la;
      prenez tout? le|votre temps; ce est vous qui; comme vous voulez|preferez|voudrez|souhaitez; a vous de;
      si vous preferez|voulez|souhaitez; quand vous voudrez|voulez; sans engagement|obligation; rien ne presse; libre a vous;
      votre decision|choix|rythme; rien ne vous oblige; vous etes libre; me va tres? bien; on peut attendre; vous decidez|choisissez;
      tout a loisir; je ne suis pas presse; pas de pression`,
  },
  detached: {
    en: `
      i|we may|might|could @really? be among|one of; even if it is us|me; including us|me; if they|he|she meet|meets|fit|fits ~ sign|go|buy;
      even if you do not|never|decide|choose|go; no is @really? fine|good|okay|an; you can|may say no;
      do not expect|want anything|nothing; expect nothing; nothing in return; with or without us|me; me|us included;
      will not be an invoice; no invoice; rather you|lose|not; would rather ~ than sell; i am not here to sell;
      i have nothing to sell; would be fine with|if; it is fine if; if we are not; whether you come|buy|sign; whether or not you;
      or not at all; forget about us|me|the sale; i would tell you to go; i will not try to sell; you may not need us|me;
      ask them about me`,
    fr: `
      moi|nous compris; y compris nous|moi;
      meme si vous ne?; je ne attends rien; sans contrepartie; rien en echange; avec ou sans nous; vous pouvez dire non;
      je prefere que vous; je ne suis pas la pour vendre; quitte a; pas de facture; je ne ai rien a vendre`,
  },
  help: {
    en: `
      @me can|could|will|would @really? help|introduce|explain|show|walk|look;
      happy|glad to help|look|explain|ask|answer|show|send|come; can|could|may i help; how can|may i help;
      @me can|could|will send|ask|call|check|find|lend|bring|put you|it|that|them|him|her;
      let me @really? help|check|find|ask|look|see|show; if you need|get stuck|are stuck; i am here; for free|nothing;
      no|without charge; free of charge; write|call|ring|email to? me; i would be willing|happy|glad to; anything i can;
      i can stay|sit|wait; willing to say|write|help; does not cost|oblige you; i would|will sleep here; i will come;
      you can call|write|ring|ask me; want the|my name|number|address|list`,
    fr: `
      je peux vous aider|envoyer|montrer|expliquer|presenter; je vous aide|aiderai|montre|explique; puis je vous aider;
      comment puis je; gratuitement; sans frais; appelez moi; ecrivez moi; si vous avez besoin; je suis a votre disposition;
      avec plaisir =0.5; volontiers =0.4`,
  },
  forYou: {
    en: `
      you said|say|mentioned you need|want|prefer|like|have; since|as|because you need|have|are|want|said; your kids|baby|health|needs|need; would|will give you; you would have|get|be ~ enough|more|all;
      your|you ~ goal|goals|interest|interests|weekend|people|family|team|board; for your sake|son|daughter|team|family|people;
      in your interest|place|shoes|case|position|situation; what matters to you; so that you; so you do|can|need not;
      gets|get it|that off your; you ought to|should know; you need to know; what you need; help you decide|choose|think|see|find;
      worth knowing; what is best for you; works best for you; makes sense for you; easier for you; save you; protect you|your;
      on your side; that you|they get; works for you; your needs|situation|problem|question; do what is right`,
    fr: `
      vous disiez|avez dit; puisque vous; comme vous avez;
      dans votre interet|cas|situation; a votre place; pour vous; ce qui compte pour vous; vous devez savoir; pour que vous;
      afin que vous; vous aider a; vous epargner; votre equipe|famille|besoin*; mieux pour vous; vous eviter`,
  },
  concede: {
    en: `
      need|want|require ~ least; @me will @really? still? be okay|fine|alright; @me got some|enough|plenty|extra =0.7; @me can go|manage|survive|get by without|with; not need|require|want as much|many; @me need|use|eat|drink less; @me am @really? good|skilled at _ =0.5; get|getting by with|without; @me can hunt|fish|catch|forage|manage|make; low priority; not|less important to|for me|us; @me already have =0.7; @me would|will|do not @really? require|need; more than enough;
      you can @really? have|take|keep|own|get; you take|keep|get|have the|all|both; you take|keep|get|have #;
      @me can|will|could|would|am @really? give|giving|let|spare|trade|offer you|it|them|up|away;
      @me can|could|will do|live without|with; @me do not @really? need|want|mind; @me have @really? enough|plenty|extra;
      @me am|are @really? okay|fine|happy|good|willing with|to; that|this|it @really? works|sounds good|fair|great|fine; that is fine|fair =0.5;
      will take less|the rest|one; deal $; ^deal; @me give you|them back; in return =0.5; meet you half; i can go down|lower;
      i|we will cover|pay|bear|lose; instead of; as you need|have|are;
      you need ~ more; it is yours`,
    fr: `
      je me debrouille*; je en ai assez|deja;
      je vous les? le? la? laisse|cede|rends|donne|offre; gardez; vous pouvez garder|prendre|avoir; je ne? ai pas besoin;
      cela me convient; ca me va; je vous les rends; je te les? le? rends|laisse|donne|passe; a nos frais`,
  },
  joint: {
    en: `
      we|us could|can|might|should @really? look|find|work|try|sit|go|think|take|see|split|share|figure|each|both|agree; together =0.4; we|us ~ together; work|sit|look|go through ~ together;
      let us look|see|find|work|think|figure|try|go; the two of us; you and i|me; both of us; our both; for both; each of us; split;
      we both; half each; work something out; fair for; one each; jointly; side by side`,
    fr: `
      ensemble; tous les deux; vous et moi; nous pourrions|pouvons; on peut|pourrait|trouve|cherche|regarde;
      regardons|cherchons|trouvons|voyons; partager; pour nous deux; moitie moitie`,
  },
  longTerm: {
    en: `
      in|for|over ~ years; years from now; long term|run; next time; down the road|line; lifetime; in the long; for a long time;
      years to come; not just today|this; one day; keep in touch; when it comes back; in three|five|ten; we will meet again;
      the day you`,
    fr: `
      dans ~ ans; a long terme; sur la duree; la prochaine fois; pour longtemps; a le avenir; restons en contact; on se reverra;
      le jour ou`,
  },
} satisfies CueTable;
