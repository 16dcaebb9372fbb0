/** Concepts of money, time, place, trouble, trust, travel, food and things; format in `../concepts.ts`. */
export const things = `
money.price: price prices pricing cost costs costing fee fees rate rates bill tariff priced how_much expensive sum amount worth | prix cout couts tarif tarifs montant somme facture facturer coute couter cher chere honoraires vaut combien_ca
money.dear: expensive dear pricey costly overpriced steep too_much | cher chere couteux hors_de_prix exorbitant salé
money.cheap: cheap cheaper cheapest inexpensive affordable bargain lower_price low-cost undercut | moins_cher bon_marche abordable economique bas_prix donne
money.budget: budget budgets budgeted spend spending afford limit ceiling set_aside put_aside had_in_mind in_mind earmarked funds money_for allocation price_range sort_of_price envelope | budget plafond depense depenser limite enveloppe mettre de_cote prevu_de_mettre moyens fonds provision provisionne
money.pay: pay paying payment payments paid invoice instalment instalments cash card cheque down_payment terms afford spend | payer paie paiement paiements regler reglement verser versement echeance comptant especes carte cheque virement acompte echelonne
money.money: money cash funds financial finance financing capital dollars euros pounds | argent fric sous finances financier financement capital euros dollars liquide
money.discount: discount discounts rebate reduction concession knock_off money_off percent_off per_cent_off off haggle haggling bargain bargaining negotiate negotiation come_down lower reduce rabat price_cut | remise rabais ristourne reduction geste baisser negocier negociation marchander marchandage pour_cent
money.more-money: go_over stretch bit_more more_than extra go_higher above exceed room higher raise | depasser plus_que rallonge monter au-dessus de_plus marge effort aller_au-dela
money.save: save saving savings economise economies economy cut_costs | economie economies economiser epargner gain
money.profit: profit profits margin margins earn earnings make_on commission bonus incentive gain | marge benefice benefices gagner commission prime profit gain rapporte
money.loss: lose losing loss losses waste wasted cost_you costing_you | perdre perte pertes gachis gaspiller coute
money.bank: bank banks lender loan mortgage debt owe credit borrow | banque banques pret hypotheque dette dettes devoir credit emprunt
money.tax: tax taxes fiscal | impot impots fiscal fiscalite taxe
money.enough: enough sufficient live_on need_to_live | assez suffisant suffire vivre
money.figure: figure figures number sum amount 14 4.5 million millions | chiffre chiffres nombre somme montant millions
qty.many: how_many many number count amount of quantity volume total how_much | combien nombre quantite volume total
qty.percent: percent per_cent percentage share proportion 12 twelve ten | pour_cent pourcentage part proportion douze dix
qty.most: highest biggest largest top most best maximum greatest | haute haut grosse gros meilleure meilleur maximum
qty.often: often how_often frequently frequency usually regularly times every rarely seldom sometimes a_lot come_here_often | souvent frequence regulierement frequemment fois habitude rarement parfois
time.deadline: deadline due by_when when_do_you_need need_it_by by_what_date expire expiry expires time_limit cutoff limit_date timetable timing schedule timeline timescale time_frame urgent urgency date | delai echeance date_limite date pour_quand avant_quand calendrier jusqu'a_quand planning urgent urgence butoir expire
time.when: when date day month what_time year how_soon soon | quand date jour mois heure bientot
time.long: how_long long duration last take length time_does | combien_de_temps duree longtemps dure durer prend
time.last: last_time recently lately latest most_recent last | derniere_fois recemment dernierement dernier derniere
time.now: now currently today at_present at_the_moment these_days existing present current | maintenant actuellement aujourd'hui actuel actuelle en_ce_moment ces_temps-ci present
time.first: first_time first beginning earliest never_before | premiere premier debut premiere_fois
time.year: year years annual annually yearly per_year | an ans annee annees annuel par_an
time.soon: soon quick quickly fast rapid speed immediately straight_away | bientot vite rapide rapidement immediatement vitesse
time.season: summer winter spring autumn season fall august july | ete hiver printemps automne saison aout juillet
place.where: where place location situated located spot | ou endroit lieu situe trouve
place.town: town city village place region area here island | ville village region endroit coin pays ile bourg
place.here: here building office room place premises house view | ici batiment bureau salle piece lieu locaux endroit maison
place.view: view window see_from_here look_out outside | vue fenetre voir_d'ici dehors
place.shop: shop shops store stores branch department_store toyshop toy_shop high_street | magasin magasins boutique boutiques enseigne grand_magasin commerce
place.online: online internet web website order_it_online amazon | internet en_ligne site web amazon
place.way: journey commute travel way get_here got_here come_here on_foot bus train by_car drive far trip arrive | trajet venir route chemin pied bus train voiture metro deplacement arrive
place.car: car vehicle drive van vans taxi lorry truck parking park | voiture vehicule conduire camionnette camion taxi parking garer
place.plane: flight plane fly airport airplane take-off | vol avion aeroport voler decollage
place.sea: sea ship boat ships boats sail sailing sailed captain ocean aboard ferry master crossing | mer bateau navire navires naviguer navigue capitaine commandant ocean bord ferry traversee
place.port: port harbour quay dock terminal ramp pier | port quai gare_maritime embarcadere rampe
place.river: river stream flood water bridge bank | riviere fleuve crue inondation eau pont rive
place.abroad: abroad foreign foreigners country travel travelled overseas international | etranger etrangers pays voyager voyage voyagez international
world.weather: weather rain raining rainy sun sunny snow wind cold hot fog forecast wet umbrella pouring sky chilly freezing_outside storm | temps pluie pleut pleuvoir soleil neige vent froid chaud brouillard meteo mouille parapluie ciel orage tempete
world.news: news politics newspaper papers press politicians election government media | actualite actualites politique journal journaux presse election gouvernement medias
world.law: regulation regulations rules rule compliance inspection audit standard | reglement regle regles norme normes controle audit
food.lunch: lunch eat eaten meal dinner supper breakfast food sandwich hungry dine bite | dejeuner manger mange repas diner petit-dejeuner faim nourriture sandwich souper
food.dish: dish dishes menu recommend order cook cooking cuisine taste delicious recipe course dessert | plat plats carte menu recommander cuisine cuisiner gout delicieux recette entree dessert conseillez
food.drink: drink wine coffee tea beer water glass cup cups | boire vin cafe the biere eau verre tasse
food.coffee: coffee tea cup cups espresso drink | cafe the tasse tasses boire
food.wine: wine red white bottle beer alcohol drink | vin rouge blanc bouteille biere alcool boire
food.restaurant: restaurant place table waiter chef canteen cook | restaurant table serveur patron cantine cuisinier adresse
trade.product: product products item goods article model thing offering | produit produits article marchandise modele chose
trade.quality: quality reliable reliability durable solid sturdy robust well-made last lasts | qualite fiable fiabilite durable solide robuste costaud tenir
trade.look: look looks appearance design colour color style pretty beautiful | aspect apparence design couleur style joli beau esthetique
trade.similar: similar like alternative alternatives instead something_else other_one another substitute equivalent same different_one | semblable similaire pareil autre remplacement equivalent ressemble a_la_place meme
trade.exact: exactly exact particular specific precise that_one the_very | exact exactement precis precisement particulier celle-la celui-la
trade.gift: gift present presents toy wrap wrapping wrapped surprise give | cadeau cadeaux jouet jouets offrir emballer emballage papier_cadeau surprise
trade.light: lamp light lantern nightlight night-light bulb dark darkness | lampe lumiere lanterne veilleuse ampoule noir obscurite
trade.power: battery batteries plug plug-in charge charger rechargeable electric socket cable | pile piles batterie prise brancher recharger chargeur rechargeable secteur electrique
trade.return: return returns refund exchange send_back bring_back take_back | retour retourner remboursement rembourser echange echanger rapporter reprendre
trade.used: second-hand secondhand used old | occasion usage vieux ancien
trouble.problem: problem problems issue issues trouble troubles difficulty difficulties snag headache headaches hassle worst challenge challenges pain_point go_wrong goes_wrong wrong pain | probleme problemes souci soucis difficulte difficultes ennui ennuis defi galere mal_de_tete cloche va_pas ne_va_pas
trouble.break: break breaks broke broken break_down breaks_down broke_down breakdown breakdowns fail fails failed failing failure faulty defect crash stop stops stopped stand_still stood_still outage damage damaged give_out pack_up hold_up holding_up tear tears | casse casser panne pannes tomber_en_panne defaillance defaut lacher lache arret arrets arrete arreter abime hs dechire
trouble.downtime: downtime stop stops stoppage standstill stand_still outage hour_of_downtime idle | arret arrets immobilisation interruption a_l'arret panne heure_d'arret
trouble.danger: danger dangerous risk risks risky safe safety unsafe hazard | danger dangereux risque risques risque securite sur
trouble.bad-experience: bad_experience burnt burned let_down cheated ripped_off disappointed disappoint fooled conned swindled betrayed had_a_bad been_had tricked taken_in bad_surprise | mauvaise_experience decu deception decevoir arnaque trompe trahi echaude roule mauvaise_surprise avoir_ete_eu berne lese fait_avoir
trouble.trick: trick catch scam lie lied cheat cheating con rip-off dishonest deceive bluff bluffing | piege arnaque mensonge mentir menti tromper entourloupe malhonnete duper bluff
trouble.quarrel: quarrel argue argument dispute row fight conflict fall_out | dispute disputer querelle conflit bagarre brouille
trouble.lose: lose lost losing missing mislaid | perdre perdu perte egarer
trouble.crisis: crisis easter incident accident disaster emergency happened_at_easter event that_day | crise paques incident accident catastrophe urgence evenement ce_jour-la
trust.trust: trust trusting trustworthy trusted confidence faith credible believe rely count_on honest | confiance fiable croire credible fier compter_sur honnete
trust.honest: honest honesty truth truthful straight frank sincere candid open transparent frankly tell_me_the_truth | honnete honnetete verite franc franche sincere franchise transparent franchement
trust.opinion: think opinion view impression make_of made_of find thought what_did_you_make | avis opinion pensez penser trouvez impression pense point_de_vue
trust.advice: advice advise recommend suggest suggestion recommendation in_my_place in_my_shoes my_place if_you_were_me | conseil conseiller conseillez recommander suggerer suggestion a_ma_place
trust.like: like liked impress impressed impressive appeal | aimer plu plaire impressionner impressionne seduit
trust.secret: secret confidential off_the_record between_us private keep_to_yourself | secret confidentiel entre_nous prive discret
trust.wait: wait waiting come_back another_day some_other_time later postpone | attendre attente revenir autre_jour plus_tard reporter
trust.fair: fair unfair justice deserve right | juste injuste equitable merite correct
`;
