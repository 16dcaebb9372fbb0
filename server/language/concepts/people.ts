/** Concepts of people, family, body, feelings and private life; format in `../concepts.ts`. */
export const people = `
kin.child: child kid children kids son daughter boy girl toddler baby youngster little_one offspring | enfant gosse fils fille garcon gamin gamine petit petite bebe môme mioche
kin.spouse: wife husband partner spouse missus hubby other_half better_half better-half girlfriend boyfriend fiance | femme mari conjoint conjointe epouse epoux compagne compagnon copain copine moitie
kin.married: married marry marriage wedding single bachelor engaged widower widow | marie mariee mariage mariez celibataire noces couple pacse veuf veuve
kin.split: divorced divorce separated separation split_up broke_up custody ex | divorce divorcee separe separee separation quittes garde ex
kin.father: father dad daddy papa old_man | pere papa
kin.mother: mother mum mom mummy mama | mere maman
kin.parent: parent parents folks father dad mother mum mom | parent parents pere papa mere maman vieux
kin.sibling: sister brother sibling siblings twin | soeur frere frangin frangine jumeau fratrie
kin.relative: family relative relatives relations cousin uncle aunt nephew niece kin household in-laws loved_ones folks | famille proche proches parente cousin oncle tante neveu niece beau-frere foyer siens
kin.grand: grandchild grandchildren grandson granddaughter grandkids grandfather grandmother grandpa granddad grandma | petits-enfants petit-fils petite-fille grand-pere grand-mere mamie papi
kin.heir: heir successor inherit take_over succession hand_over pass_on next_generation follow_in | heritier successeur heriter reprendre succession transmettre releve reprise
life.age: age old birthday years_old how_old born elderly young turn | age ans ne nee naissance vieux vieille jeune
life.birthday: birthday anniversary birth turns turning | anniversaire fete ans
life.name: name called surname first_name nickname call_you | nom prenom appelez appelle appellent surnom nomme
life.pet: pet dog cat animal puppy kitten horse rabbit hamster gull bird | chien chat animal animaux chiot cheval lapin bete mouette oiseau
life.friend: friend mate buddy pal friends companion | ami amie copain pote camarade amis
life.neighbour: neighbour neighbor neighbourhood next_door | voisin voisine voisinage quartier
life.guest: guest visitor visitors host | invite visiteur hote convive
life.love: love fond adore in_love passion passionate dear | aimer adorer amour passion passionne cherir amoureux
life.die: die died death dead dying funeral bury burial passed_away lost_his lost_her grave buried alive | mourir mort morte deces decede obseques enterrer enterrement tombe vivant
life.health: health healthy ill illness sick disease doctor hospital blood pressure heart well fit medicine dentist surgery operation keeping_well unwell | sante malade maladie medecin docteur hopital coeur tension forme traitement dentiste operation soigner
life.hurt: hurt injured injury wound wounded accident casualty pain harmed knee ache | blesse blessure accident mal douleur genou souffrir
life.sleep: sleep asleep bed bedtime awake wake night nights insomnia nightmare lie_awake keep_you_awake up_at_night keeps_you_up nap | dormir sommeil lit coucher eveille reveil reveiller nuit insomnie cauchemar nuits
life.tired: tired exhausted weary drained worn_out fatigue knackered tiring long_day | fatigue epuise las lasse creve fatiguee lessive claque epuisant vanne
life.religion: church god religion religious faith believe pray mass priest | eglise dieu religion religieux foi croyant croyez prier messe cure
life.childhood: childhood grow_up grew_up child youth as_a_boy as_a_girl boyhood schoolboy when_you_were_small when_you_were_young kid | enfance grandi grandir jeunesse petit petite gamin gamine ecolier
life.origin: from come_from born native originally grow_up grew_up hometown roots birthplace local accent hail | origine originaire ne nee natif venez grandi racines naissance accent d_ou
life.live: live lives living reside residence home house flat apartment address settle settled neighbourhood round_here around_here | habiter habitez vivre vivez loger maison appartement domicile adresse demeurer installe coin quartier
life.move: move moved moving relocate moving_house | demenager demenagement bouger muter
life.school: school study studied studies university college degree diploma train trained qualification qualified student graduate education teach | ecole etude etudes etudier universite faculte fac diplome formation eleve etudiant lycee enseigner
life.hobby: hobby hobbies leisure spare_time free_time pastime pastimes interests fun relax unwind switch_off after_work not_working off_duty evenings outside_work when_you're_not_working time_off | loisir loisirs passe-temps temps_libre detente detendre detendez decompresser distraction hobby soirees hors_travail occupez
life.sport: sport sports football soccer rugby handball tennis play_sport exercise gym run running jog swim swimming cycling bike team goal goalkeeper curling match | sport football foot rugby handball tennis gym courir course nager natation velo equipe gardien match entrainement curling
life.music: music sing singing song choir play instrument piano guitar cello concert band orchestra | musique chanter chant chorale choeur jouer instrument piano guitare violoncelle concert
life.read: read reading book books novel author literature library | lire lecture livre livres roman auteur litterature bibliotheque lisez bouquin
life.film: film films movie movies cinema theatre television tv series watch screen show | film cinema theatre television tele serie spectacle
life.garden: garden gardening flowers plant vegetables pear tree orchard | jardin jardinage jardiner fleurs legumes potager arbre verger
life.fish: fish fishing fisherman hunt hunting angling catch shoot | peche pecher pecheur chasse chasser poisson
life.holiday: holiday holidays vacation vacations trip getaway time_off days_off summer_holiday go_away | vacances conges sejour voyage partir repos ete
life.weekend: weekend weekends saturday sunday saturdays sundays days_off | week-end samedi dimanche weekend
life.christmas: christmas xmas new_year holidays festive santa easter | noel fetes reveillon pere_noel jour_de_l'an
life.celebrate: party celebrate celebration festivity feast cake | fete feter celebrer celebration gateau soiree
life.retire: retire retirement retired pension give_up stop_working step_down hang_up life_after afterwards when_you_stop last_day | retraite pension cesser_de_travailler arreter_de_travailler arretez raccrocher lever_le_pied
life.dream: dream dreams wish hope ambition dreamed aspire aspiration | reve rever souhait espoir ambition espere esperer revez
life.future: future plans tomorrow ahead years_from_now years'_time next_few_years someday | avenir futur projet projets demain plus_tard annees_a_venir
life.fate: luck lucky fate chance fortune superstitious superstition | chance hasard destin veine superstitieux porte-bonheur
life.alone: alone lonely loneliness solitude isolated | seul seule solitude isole
life.person: person sort_of_person character describe_yourself yourself personality human temperament kind_of_person | personne caractere personnalite temperament vous-meme decrire humain
life.day: day routine morning typical schedule daily start_your_day up_early | journee jour quotidien routine matin matinee type
life.language: language languages speak french english german dutch tongue accent bilingual fluent | langue langues parler francais anglais allemand neerlandais accent bilingue
feel.state: how_are_you how_do_you_do how_are_things how's_it_going how_is_it_going how_goes_it how_have_you_been how's_your_day how_is_your_day how_was_your_day mood spirits | comment_allez comment_vas comment_va allez_bien va_bien ca_va comment_vous_portez comment_vous_sentez forme moral humeur portez-vous pas_trop_fatigue
feel.feel: feel feeling feelings emotion mood sense emotional | ressentir sentir sentiment sentiments ressentez emotion humeur sentez ressens
feel.worry: worry worried worries worrying concern concerned concerns anxious anxiety fear fears afraid scared nervous dread frighten frightens frightening scare scares bother bothers bothering trouble troubles uneasy keeps_you_awake keep_you_up uncomfortable doubt misgiving misgivings apprehensive hesitation hesitant reluctant | inquiet inquiete inquietude inquieter souci soucis crainte craindre craignez peur angoisse anxieux effrayer effraie redouter tracasse tracasser preoccupe preoccuper preoccupation gene gener derange deranger chiffonne turlupine apprehension apprehender hesitation
feel.doubt: doubt doubts unsure hesitate hesitation undecided uncertain uncertainty second_thoughts hold_back holding_back stopping holds reservation reservations qualms misgivings reluctant sceptical skeptical convinced | doute doutes douter hesiter hesitez hesitation indecis incertain retient retenir freine frein reticence reserve sceptique empeche convaincu
feel.angry: angry anger furious annoyed annoy annoys annoying cross mad upset frustrated frustrating irritate irritates irritated fed_up get_on_your_nerves bug bugs grievance resent | colere furieux fache facher enerve enerver agace agacer agacant frustre irrite enervant exaspere rage rancune embete
feel.sad: sad unhappy miserable heartbroken sorrow cry tears grief down depressed gloomy | triste tristesse malheureux peine chagrin pleurer larmes deuil deprime cafard
feel.happy: happy glad pleased delighted joy content satisfied satisfaction cheerful proud | content heureux ravi joie satisfait satisfaction plaisir fier bonheur
feel.enjoy: enjoy enjoyable like love fun pleasure favourite favorite best_part fond keen look_forward fulfilling rewarding | aimer plaire plait plaisir prefere prefer agreable apprecier gout plaisez amuse amuser
feel.dislike: dislike hate can't_stand put_off puts_off least_like despise bothers turn_off annoy worst_part | detester hair deplaire horreur supporter deplait insupportable rebute pire
feel.pride: proud pride achievement accomplishment proudest | fier fiere fierte exploit accomplissement realisation
feel.shame: ashamed embarrassed shame humiliated humiliating embarrassing guilty guilt blame awkward | honte gene humilie humiliation coupable culpabilite embarrasse gate
feel.regret: regret regrets sorry do_differently hindsight take_back undo | regret regrets regretter regrette differemment refaire recul
feel.miss: miss missed missing nostalgic nostalgia | manque manquer nostalgie manquent regretter
feel.surprise: surprise surprised surprising shock shocked unexpected | surprise surpris surprenant choc etonner etonnant etonne inattendu
feel.laugh: laugh funny fun humour joke amusing | rire drole marrant humour blague amusant plaisanter
feel.calm: calm relax relaxed peace quiet serene peaceful | calme serein paix tranquille detendu repos
feel.stress: stress stressed pressure pressured under_pressure overloaded overwhelmed swamped snowed_under breathing_down burden strain | stress stresse pression debordee deborde surcharge submerge accable charge tension
feel.relief: relief relieved reassure reassuring comfort comfortable at_ease peace_of_mind | soulagement soulage rassurer rassure rassurant apaiser confort serein tranquillite
feel.hurtful: offend offended insult hurt_your_feelings rude | vexer vexe offenser blesser froisser impoli insulter
feel.hope: hope hoping hopeful expect expectation optimistic pessimistic | espoir esperer attente optimiste pessimiste attendez
feel.brave: brave courage dare courageous | courage oser courageux
feel.change-mind: change_your_mind persuade persuaded convince convinced win_you_over tip_the_scales tip_the_balance sway swing make_the_difference | changer_d'avis convaincre persuader convaincu pencher faire_la_difference basculer
`;
