import type { Language } from '../../../domain/language.ts';

const list = (words: string): readonly string[] => words.trim().split(/\s+/);

/** Word classes that cue tables refer to as `@name`, in plain form; a trailing `*` takes any ending. */
export const wordClasses: Record<Language, Record<string, readonly string[]>> = {
  en: {
    filler: list(
      'well oh ah and but so look listen okay yes no honestly frankly plainly actually right hey hm um now sure then ha of course also or because',
    ),
    me: list('i we'),
    my: list('my our'),
    us: list('me us'),
    be: list('is are am was were be been being s'),
    is: list('is are was were am'),
    have: list('have has had'),
    will: list('will would shall can could may might should must'),
    really: list(
      'really so very quite rather pretty truly honestly just still also always a bit little too only simply actually genuinely particularly extremely',
    ),
    wh: list('what how why which who where when whose'),
    do: list('do does did'),
    // One's own unease, fault and weakness
    uneasy: list(
      'embarrass* asham* nervous anxious uneasy uncomfortable awkward afraid scared frighten* terrified worried humbl* vulnerable guilty sheepish mortified intimidated insecure lonely lost stuck overwhelmed',
    ),
    feeling: list(
      'happy sad angry afraid scared frighten* worried anxious nervous tired exhausted frustrat* disappoint* upset hurt lonely proud relieved glad ashamed embarrass* humiliat* guilty hopeless hopeful stressed overwhelmed confused betrayed jealous envious grateful excited thrilled devastated heartbroken miserable furious annoy* irritat* resent* bitter torn stuck trapped alone isolated desperate discouraged depressed grieving shocked uneasy uncomfortable wary suspicious burnt burned cheated maddening painful awful terrible horrible exhausting humiliating frightening heartbreaking delighted sadness anger fear worry joy pain grief hope relief frustration disappointment loneliness pride guilt miss',
    ),
    negfeeling: list(
      'sad angry afraid scared frighten* worried worr* anxious nervous tired exhausted frustrat* disappoint* upset hurt lonely ashamed embarrass* humiliat* guilty hopeless stressed overwhelmed confused betrayed jealous devastated heartbroken miserable furious annoyed irritated bitter torn trapped alone isolated desperate discouraged depressed grieving shocked uneasy burnt wary suspicious maddening painful awful terrible horrible exhausting humiliating frightening heartbreaking fear shame grief hate hated dread regret',
    ),
    goodfeeling: list(
      'happy glad proud relieved grateful excited thrilled delighted pleased love loved enjoy enjoyed hope hopeful joy relief',
    ),
    fail: list(
      'miss* fail* lose forgot forget* mess* screw* botch* blew blow broke overlook* misread misjudg* misheard mistook neglected ignored underestimat* overpromis* oversold ruin* dropped slipped let wast*',
    ),
    buyverb: list('buy order sign purchase book commit subscribe pay take choose go'),
    product: list(
      'product* solution* platform* service* system* software offer* offering* package* module* portal* tool* range* team* company firm experts brand* technolog* dashboard* portfolio* catalogue* brochure* calculator* consultant* training programme* program* plan plans model* charity organization organisation',
    ),
    praise: list(
      'best great* leading excellent amazing fantastic incredible outstanding unique perfect finest superb unrivalled unmatched unbeatable brilliant wonderful awesome extraordinary premier biggest largest widest strongest newest greatest magnificent deluxe',
    ),
    better: list('better cheaper simpler stronger faster closer quicker nearer easier cheapest best superior less half'),
    flaw: list(
      'slow slower weak weaker clumsy dated limited fragile noisy poor patchy awkward complicated expensive dear dearer ugly unreliable rough buggy late short thin flimsy outdated bad smaller shorter lower fewer worse lacking missing older',
    ),
    crude: list(
      'arrogant rude careless stupid wrong unfair clumsy sloppy lazy foolish thoughtless cowardly disrespectful unprofessional selfish petty shabby mean',
    ),
    rival: list('competitor* rival* alternative* else elsewhere others'),
    they: list('they children kids families people those these animals women refugees victims'),
    thing: list('it this that one they them these those'),
    kin: list(
      'wife husband son daughter brother sister mother father mum dad mom family kids children grandmother grandfather child boy girl partner parents uncle aunt',
    ),
    person: list('i me my mine myself'),
  },
  fr: {
    filler: list(
      'alors bon ben eh bien ah oh et mais donc ecoutez oui non franchement honnetement euh voila tenez or enfin ok daccord',
    ),
    me: list('je nous on'),
    my: list('mon ma mes notre nos'),
    us: list('me moi nous'),
    be: list('est sont suis sommes etait etaient sera serait etre ete'),
    is: list('est sont suis sommes etait etaient'),
    have: list('ai as a avons avez ont avait avaient aurait'),
    will: list('peux peut pouvez pouvons pourrait pourrais doit dois devez devons'),
    really: list('vraiment tres assez plutot bien trop si tellement franchement un peu toujours encore juste simplement'),
    wh: list('que quoi quel quelle quels quelles comment pourquoi qui ou quand combien'),
    do: list('fait faites'),
    uneasy: list(
      'gene* honte honteux nerveux inquiet* mal embarrass* peur confus* coupable penaud* rouges ridicule perdu* seul* intimide*',
    ),
    feeling: list(
      'heureu* triste* colere peur inquiet* angoiss* nerveu* fatigu* epuis* frustr* decu* bless* seul* fier* soulag* honte gene* humili* coupable* trahi* reconnaissant* touche* emu* furieu* agac* enerv* amer* desespere* chagrin peine douleur souci regret* joie espoir soulagement deception solitude fierte content* ravi* triste',
    ),
    negfeeling: list(
      'triste* colere peur inquiet* angoiss* nerveu* fatigu* epuis* frustr* decu* bless* honte gene* humili* coupable* trahi* furieu* agac* enerv* amer* desespere* chagrin peine douleur regret* deteste*',
    ),
    goodfeeling: list('heureu* fier* soulag* reconnaissant* touche* emu* ravi* content* aime adore espere joie'),
    fail: list('rate* oublie* perdu* manque* echoue* trompe* gache* neglige* cass* plante*'),
    buyverb: list('acheter achetez signer signez commander commandez prendre prenez payer choisir engager'),
    product: list(
      'produit* solution* plateforme* service* systeme* logiciel* offre* formule* module* outil* gamme* equipe* societe entreprise experts marque* technologie* abonnement* accompagnement',
    ),
    praise: list(
      'meilleur* leader* excellent* incroyable* exceptionnel* unique* parfait* formidable* magnifique* extraordinaire* superbe* fantastique*',
    ),
    better: list('mieux meilleur* moins plus'),
    flaw: list(
      'lent* faible* limite* fragile* bruyant* complique* cher* chere* lourd* vieux vieille depasse* insuffisant* capricieu* tard mauvais*',
    ),
    crude: list('arrogant* grossier* negligent* stupide* injuste* maladroit* lache* meprisant* egoiste* mesquin* indigne*'),
    rival: list('concurrent* rival* alternative* ailleurs confrere* autres'),
    thing: list('ce cela ca ceci celui celle ils elles'),
    kin: list('femme mari fils fille frere soeur mere pere famille enfants enfant grand-mere parents'),
    person: list('je me moi mon ma mes'),
  },
};
