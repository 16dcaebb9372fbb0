import type { CueTable } from '../cue.ts';

/** Words that carry feeling or judgement, whoever it is about, and words that heighten them. */
export const affect = {
  affectGood: {
    en: `
      love*; lovely; happy; happiness; glad; great; amazing; awesome; beautiful*; wonderful*; best; good =0.6; nice =0.7; hope*; wish*;
      proud; pride; enjoy*; fun; funny; excit*; kind =0.4; kindness; sweet; lucky; supportive; appreciat*; grateful; gratitude; better =0.5;
      perfect; strong =0.6; strength =0.6; brave; courage*; deserve*; care =0.6; caring; interesting =0.6; cool =0.6; favourite; favorite;
      brilliant; incredible; fantastic; joy*; delight*; peace*; relief; relieved; thrilled; laugh*; smile*; hug*; warm =0.6; comfort*; bless*;
      inspir*; admire*; adore*; cheer*; gentle; generous; precious; thankful; fond*; affection*; passion*; hero*; blessed; treasure*; cherish*; impress*; rewarding; meaningful; valuable =0.6; worthwhile =0.6; beloved; charming; adorable; touching; touched =0.6; moved =0.5; celebrat* =0.6; encourag*; support* =0.5; respect* =0.5; pleased; pleasure; yay; glorious; marvellous; marvelous; terrific; sweetheart; thriv*; heal* =0.5; recover* =0.5; honest* =0.4; loyal*; forgiv* =0.6; congratulat*; luck =0.6; fascinat*; wow; superb; stunning; gorgeous; pretty =0.3; special =0.6; freedom =0.5; calm =0.4; confident =0.5; eager; curious =0.4; trust =0.4; safe =0.5; friend* =0.4; heart =0.6; dream*; magical`,
    fr: `
      aime*; adore*; heureu*; content*; ravi*; bonheur; beau; belle; magnifique*; merveilleu*; formidable*; super; genial*; gentil*;
      espoir; espere; fier*; fierte; plaisir; drole; chance; reconnaissan*; touche*; emu*; courage*; joie; paix; soulag*; rire; sourire;
      chaleur*; confiance =0.4; coeur; reve*; excellent*; agreable*; charmant*; doux; douce; ami* =0.5`,
  },
  affectBad: {
    en: `
      hate*; sad*; angry; anger; upset*; hurt*; pain*; lonel*; alone; miss =0.8; missed =0.8; missing =0.6; sorry =0.6; afraid; scared; scary; fear*;
      worr*; anxi*; depress*; stress*; bad; worse; worst; terrible; horribl*; awful*; hard =0.7; difficult* =0.7; struggl*; tough; cry; cried;
      crying; tears; sick; tired; exhaust*; shit*; fuck*; damn*; hell; stupid*; lame; weird*; crazy; insane; ridiculous*; disgust*; suck*;
      annoy*; frustrat*; disappoint*; asham*; embarrass*; guilt*; shame*; lost =0.6; broke*; dead; died; death; kill*; suffer*; abus*; insensitive;
      bitter; jealous*; wrong =0.6; unfortunate*; fake; loser*; selfish; rude; mean =0.4; cruel; toxic; asshole*; ugly; regret*; grief; griev*;
      mourn*; devastat*; heartbr*; miserabl*; desperat*; hopeless*; trapped; useless; worthless; betray*; cheat*; lie =0.5; lied; liar; panic*;
      nightmare*; trauma*; lonesome; isolated; numb; empty =0.6; overwhelm*; furious; rage; resent*; bother*; dread*; insecur*; awkward; cringe*;
      idiot*; pathetic; dumb; bullshit; crap; harass*; bully; bullied; cancer; funeral; divorc*; unfair; nasty; creepy; shock*; humiliat*; terrif*; horrif*; appal*; disturb*; despis*; loath*; piss*; pissed; helpless*; vulnerab*; sorrow*; sob*; weep*; wept; torn; torment*; agon*; ache*; aching; burden*; threat*; danger* =0.6; attack* =0.6; violen* =0.7; assault* =0.6; abandon*; reject*; neglect*; ignor* =0.5; manipulat*; insult*; offend*; offensive; hostile; arrogan*; greedy; lazy =0.5; foolish; fool; silly =0.5; monster; evil; hideous; gross; revolting; vile; sham; tragic; tragedy; crisis =0.6; disaster; ruin*; destroy*; damage* =0.5; doom*; suicid*; unhappy; bored =0.6; boring =0.6; confus* =0.6; unbearable; intoleran*; impossible =0.4; pity; poor =0.4; sadly; unfortunately; weak =0.4; blame*; accus* =0.4; scream*; yell*; shout*; fight* =0.5; fought =0.5; argu* =0.4; homesick; restless; uneasy; tense =0.5; upsetting; irritat*; infuriat*; outrag*; spite*; vengeful; sarcas* =0.4; disrespect*; wtf; omg; ugh; damned; goddamn; freak*; burned =0.4; unhealthy =0.5; addict* =0.6; alcoholic* =0.5; grim; gloomy; bleak; hopelessly; hollow`,
    fr: `
      deteste*; haine; triste*; colere; fache*; bless*; douleur*; mal =0.6; seul*; solitude; manque* =0.6; desole*; peur; effray*; inquiet*;
      anxi*; angoiss*; deprim*; stress*; pire; terrible*; horrible*; affreu*; dur =0.7; dure =0.7; difficile* =0.7; pleur*; larmes; malade*;
      fatigu*; epuis*; merde*; stupide*; ridicule*; degout*; enerv*; agac*; frustr*; decu*; deception*; honte*; gene =0.6; coupable*; perdu =0.6;
      mort*; deuil; souffr*; cruel*; egoiste*; regret*; chagrin; desesper*; trahi*; menti*; menteur*; cauchemar*; humili*; injuste*; furieu*;
      peine; divorce*; hopital =0.5; catastroph*; penible*; lourd =0.5`,
  },
  intense: {
    en: `so =0.7; really; very =0.8; too =0.6; absolutely; completely; totally; just =0.5; never =0.7; ever =0.5; always =0.7; truly; deeply; such =0.5; even =0.3; incredibly; literally; only =0.4; extremely; terribly; insanely; utterly; entirely =0.6; seriously; honestly =0.6; fucking; freaking; damn; definitely =0.6; unbelievably; especially =0.4; forever =0.6; constantly =0.7; hardly =0.4; barely =0.5; exactly =0.4; more than =0.3; whole =0.4; everything =0.5; nothing =0.5; all =0.2; most =0.2`,
    fr: `tellement; vraiment; tres =0.8; trop =0.7; absolument; completement; totalement; jamais =0.7; toujours =0.6; si =0.5; profondement; meme =0.3`,
  },
} satisfies CueTable;
