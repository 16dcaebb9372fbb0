/** Concepts of work, firms and buying and selling; format in `../concepts.ts`. */
export const work = `
work.job: job work career profession occupation role position post trade for_a_living do_for_a_living line_of_work business do_you_do what_you_do title function employed | travail metier emploi boulot poste carriere profession fonction role dans_la_vie gagne-pain occupation faites_quoi faites_dans
work.tenure: how_long years tenure long_have_you been_here been_with worked_here since joined start started in_post in_the_job in_business in_charge running | longtemps depuis annees anciennete etes-vous_ici arrive arrivee combien_de_temps en_poste debut
work.before: before previously previous earlier formerly used_to past former background career_path | avant auparavant precedent ancien autrefois parcours passe precedemment
work.start: begin start started first beginnings get_into got_into end_up ended_up how_came become became come_to fell_into | commencer debut debuter debuts premier devenir devenu venu arrive demarrer atterri entre
work.boss: boss manager director chief chairman head superior supervisor president ceo report_to answer_to above upstairs chain_of_command executive | patron chef directeur directrice responsable direction superieur hierarchie president pdg rendez_compte au-dessus dirigeant en_haut
work.lead: run running lead manage in_charge charge direct head responsible responsibility oversee look_after | diriger gerer responsable charge mener responsabilite superviser commander s'occupe dirigez
work.team: team staff people employee employees colleague colleagues crew personnel workforce headcount workers hands coworkers men department | equipe personnel salarie salaries collegue collegues effectif effectifs gens ouvriers service employes monde bras
work.deputy: deputy assistant secretary right-hand aide | adjoint adjointe assistante secretaire bras_droit
work.busy: busy rushed hectic full swamped overloaded overloaded in_a_hurry hurry rush tied_up packed_day | occupe occupee charge chargee deborde pressé presse pressee urgence bousculee rempli grosse_journee
work.hours: hours shift late early overtime get_home finish_work long_hours nights | horaires heures tard poste equipe tot rentrez finissez
work.meeting: meeting meetings appointment appointments agenda diary calendar session | reunion reunions rendez-vous agenda ordre_du_jour seance calendrier
work.call: call phone telephone ring rang dial reach contact get_hold_of | appel appeler telephone telephoner joindre sonner contacter rappeler coup_de_fil
work.contact: contact reach email e-mail mail number card get_in_touch get_hold in_touch phone_number follow_up | contacter joindre mail courriel numero carte recontacter coordonnees adresse
work.letter: letter letters email emails message messages mail correspondence write wrote post | lettre lettres courrier message messages courriel mail correspondance ecrire ecrit
work.hire: hire hiring recruit recruitment vacancies staff_shortage find_people | embaucher embauche recruter recrutement trouver_du_monde
work.fire: fire fired sack sacked dismissed layoff layoffs lose_your_job redundancies let_go jobs_lost | licencier licenciement virer renvoyer vire suppression_de_postes
work.quit: quit leave leaving resign walk_away give_up go | quitter partir demissionner demission abandonner depart
work.wage: salary wage wages pay earn bonus raise incentive | salaire paie gagner prime augmentation revenu remuneration
work.union: union unions strike | syndicat syndicats greve
work.replace: replace replacement successor swap substitute | remplacer remplacement remplacant successeur changer
work.experience: experience experienced track_record past know-how expertise | experience antecedents savoir-faire expertise vecu
work.reputation: reputation hear_of heard_about said_about word_of_mouth say_about known_for people_say think_of_us they_say | reputation dit_de entendu_parler bouche-a-oreille pense_de connu disent raconte
work.heard: hear_of hear_about heard_of heard_about find_us found_us come_across came_across recommend recommended referral referred told_you gave_you_our_name name_from put_you_on come_by_our_name come_to_us how_did_you_find got_our_name | entendu_parler connu trouve recommande recommandation conseille donne_mon_nom donne_notre_nom tombe venu_a_nous adresse_a parle_de_nous
work.know: know known acquainted familiar aware informed heard | connaitre connaissez savoir courant connu informe sait au_courant
work.purchase: buy buying purchase purchases purchasing acquire procurement order ordered shopping bought | acheter achat achats acquerir prendre commander commande acheteur approvisionnement
work.seller: seller sellers salesman salespeople salesperson salesmen vendor vendors sales rep reps supplier suppliers | vendeur vendeuse vendeurs commercial commerciaux representant fournisseur fournisseurs demarcheur
work.sell: sell selling sale sold dispose | vendre vente cession ceder vendu cedez vendez
work.supplier: supplier suppliers vendor vendors provider manufacturer maker builder firm contractor | fournisseur fournisseurs prestataire fabricant constructeur fabriquant sous-traitant
work.rival: competitor competitors rival rivals competition alternative others other_offers other_suppliers elsewhere other_firms other_names other_bidders who_else shortlist against cheaper_one other_candidates bidders the_running in_the_race other_party | concurrent concurrents rival concurrence alternative autres ailleurs candidat candidats liste en_lice en_course qui_d'autre soumissionnaires moins-disant
work.offer: offer offers offered quote quoted quotation bid bids proposal proposals propose tender tenders put_forward envelope | offre offres devis proposition propositions proposer soumission appel_d'offres propose cote enveloppe
work.compare: compare compared comparison better worse difference differ versus against stack_up rank ranking stand measure_up | comparer comparaison mieux pire difference differe rapport face_a classement places positionne
work.preference: prefer preference rather favourite favorite lean leaning inclined tempt tempted like_best better | preferer preference plutot prefere pencher tente mieux favori
work.customer: customer customers client clients clientele user users who_buys consumers accounts | client clients clientele acheteur utilisateur utilisateurs consommateurs
work.company: company firm business organisation organization outfit enterprise house practice shop group plant | entreprise societe maison boite etablissement cabinet groupe affaire firme usine
work.industry: industry sector trade market branch field | secteur marche branche industrie filiere domaine metier
work.going: business_going how's_business trade market doing economy recession economic | affaires marche conjoncture economie crise carnet_de_commandes chiffre
work.owner: owner owners own owned belong belongs shareholder shareholders share shares founder founded started found set_up start_up | proprietaire proprietaires appartient appartenir posseder actionnaire action part fondateur fonde creer cree detenir
work.history: history founded founded established old age date_back exist existence how_old origin since since_when beginnings | histoire fonde fondation existe existence ancien date remonte origine naissance cree age
work.size: size big large how_many small employees turnover headcount | taille grand gros combien petit effectif chiffre_d'affaires
work.factory: factory plant mill works line lines production workshop manufacture hall floor shopfloor | usine fabrique papeterie ligne lignes production atelier hall manufacture site
work.produce: make made produce production output manufacture tonnes capacity turn_out | fabriquer produire production faire tonnage capacite sortir fabriquez
work.machine: machine machines machinery equipment motor motors engine winder drive drives gear gearmotor gearmotors device apparatus | machine machines materiel equipement moteur moteurs motoreducteur motoreducteurs bobineuse appareil engin
work.maintenance: maintenance maintain repair repairs mend fix fixing service servicing technician technicians mechanic engineer engineers fitter fitters upkeep look_after | maintenance entretien reparer reparation depanner depannage technicien techniciens mecanicien monteur monteurs ingenieur
work.parts: part parts spare spares spare_parts component components stock | piece pieces rechange composant composants stock
work.stock: stock inventory warehouse store storage shelf shelves keep_in_stock available availability reserve cage | stock stocks inventaire entrepot magasin reserve rayon etagere disponible disponibilite
work.deliver: deliver delivery delivered delivering ship shipment shipping transport freight arrive send sent supply lead_time | livrer livraison livre transport expedition acheminement envoyer arriver fret fourniture
work.install: install installation installing setup implement implementation rollout deploy deployment go_live commissioning start-up switchover changeover migrate migration put_in fit | installer installation deploiement deployer mise_en_service mise_en_place demarrage bascule migration monter montage
work.project: project programme program initiative undertaking scheme | projet programme initiative chantier
work.pilot: pilot trial test try try_out tested trying sample demo demonstration | pilote essai test essayer tester echantillon demonstration demo
work.training: training train teach learn coach instruct | formation former apprendre enseigner formes
work.consultant: consultant consultants adviser advisers advisor advisors advice expert experts counsel | consultant consultants conseil conseils conseiller conseillers expert experts
work.system: system systems software tool tools platform computer computers it programme program spreadsheet app digital technology | systeme systemes logiciel logiciels outil outils plateforme ordinateur informatique programme tableur appli numerique technologie
work.data: data information figures numbers records database statistics accurate | donnees donnee information informations chiffres base statistiques fichier fiable
work.report: report reports document documents paper papers paperwork file files dossier brochure slides deck presentation pages | rapport rapports document documents papier papiers dossier fichier brochure presentation pages transparents
work.ai: ai artificial_intelligence robot robots algorithm machine_learning chatgpt automation automate | ia intelligence_artificielle robot robots algorithme automatiser automatisation
work.goal: goal goals target targets objective aim aiming purpose want_to_achieve achieve measured kpi quota | objectif objectifs but cible viser atteindre mesure indicateur
work.measure: measure measured judge judged evaluate evaluated assess score scored scoring points rating rate rated mark marks grade weigh criteria criterion | mesurer evaluer juger juge note noter notez notation points bareme critere criteres evaluation ponderation
work.success: success successful succeed work_out worked well result results good_result outcome pay_off look_like ideal dream_result end_up_with good_year a_year_from_now | succes reussir reussite reussi resultat resultats marche fonctionne ideal aboutir bilan
work.fail: fail failed failure flop collapse go_wrong went_wrong goes_wrong gone_wrong fall_through fell_through come_to_nothing disaster | echec echouer echoue rater rate mal_passe mal_tourne tourne_mal capoter fiasco plante foirer
work.consequence: consequence consequences happen_if what_if if_not otherwise do_nothing nothing_happens if_nothing fail_to leave_it miss risk stake wait_and_see | consequence consequences arrive_si se_passe_si si_rien sinon ne_rien_faire si_vous_ne_faites_rien risque enjeu a_defaut
work.priority: priority priorities priority important importance matter matters most_important main key first essential crucial come_first above_all count counts weigh care_about essential what_counts | priorite priorites important importance compte compter essentiel principal primordial avant_tout surtout cle pese tient_a_coeur
work.need: need needs want wants require looking_for look_for after seek seeking expect expectation expectations wish requirement requirements search hope_to | besoin besoins vouloir voulez cherchez chercher recherche attendre attentes attendez souhaiter souhaitez exiger exigence faudrait faut
work.help: help helps support assist assistance useful use of_use aid do_for_you | aide aider aiderait soutien accompagner assistance utile servir rendre_service
work.next: next next_step next_steps proceed go_from_here from_here move_forward way_forward what_now what_next follow_up carry_on | suite prochaine_etape etape ensuite proceder avancer apres_ca maintenant suivre poursuivre
work.anything-else: anything_else something_else any_other other_questions questions ask_me like_to_ask want_to_know add | autre_chose d'autre questions demander_autre ajouter me_demander poser
work.time-today: how_much_time time_do_we_have time_have_you_got time_left long_do_we_have got_to_go have_to_leave have_to_go time_today pressed hurry until_when minutes | combien_de_temps temps_devant avez_le_temps temps_avons jusqu'a_quelle_heure pressee minutes devez_partir un_moment
work.reason: why reason reasons motive cause purpose because what_made prompted behind | pourquoi raison raisons motif cause but parce_que pousse amene
work.agree: agree agreed agreement consent approve approval approved sign-off sign_off green_light blessing go-ahead say_yes ok endorse | accord accepter approuver approbation consentir feu_vert valider validation dire_oui donner_son_accord
work.refuse: refuse refuse reject no say_no turn_down decline deny | refuser refus rejeter dire_non decliner
work.decide: decide decision decisions decider choose choice pick select selection final_say last_word make_up your_mind made_up_your_mind make_the_call have_a_say has_a_say say_in_it whose_call settle opt verdict | decider decision decisions choisir choix selection trancher dernier_mot mot_a_dire arreter_son_choix verdict pouvoir
work.board: board committee council directors trustees shareholders | conseil comite commission administrateurs administration
work.compete: auction tendering procurement_process process procedure | encheres appel_d'offres procedure processus
work.reference: reference references example examples case_study customers_like | reference references exemple exemples
work.contract: contract contracts agreement terms clause clauses deal articles conditions small_print commitment | contrat contrats accord clause clauses convention articles conditions engagement
work.sign: sign signed signing signature ink pen close commit | signer signe signature signez parapher engager stylo
work.law: law legal lawyer lawyers solicitor attorney counsel notary advocate barrister | droit loi juridique avocat avocate avocats juriste notaire
work.court: court judge trial litigation lawsuit sue hearing tribunal verdict case dispute plead | tribunal juge proces contentieux plaider audience litige justice jugement
work.settle: settle settlement compromise mediate mediation mediator middle_ground arrangement | transiger transaction compromis mediation mediateur arrangement regler reglement terrain_d'entente amiable
work.meet: meet meeting visit come_round see_each_other in_person face_to_face come_by drop_by came_by | rencontrer rencontre voir_en_personne visite visiter passer de_visu venir se_voir
work.guarantee: guarantee warranty insurance cover assurance promise promises promised commit vouch | garantie garantir assurance couverture promesse promettre promis engagement
work.late: late delay delayed overdue behind hold_up held_up holding_things_up blocking stuck stall | retard tarder bloque bloquer traine trainer attente coince blocage patine
work.stuck: stuck block blocked obstacle obstacles hold_up holding_up hang_up sticking_point in_the_way stand_in_the_way deadlock stalemate nobody_moved | bloque bloquer blocage obstacle coince coincer empeche enlise impasse bouge
work.service: service after-sales support helpline response stand_behind callout | service apres-vente assistance depannage sav support
work.change: change changes changed changing different new switch switching transform move transition | changer change changement changements nouveau autre evoluer evolution transition
work.stay: stay remain keep continue stick_with loyal carry_on go_on | rester garder conserver continuer fidele
work.complain: complain complaint complaints complaining criticise moan say_about grumble | plaindre plainte plaintes reclamation reclamations critiquer rale raler reproche
work.mistake: mistake mistakes error errors wrong fault blunder slip | erreur erreurs faute fautes tort bevue
work.blame: blame blamed fault responsible accountable accused | faute reproche reprocher responsable accuse
work.promise: promise promised word commitment keep_your_word pledge assure | promesse promettre promis parole engagement
work.pressure: pressure squeeze squeezing push pushing pressing force | pression presser pousser forcer serrer
work.relationship: relationship work_together partnership partner get_on get_along cooperate collaborate trust | relation relations travailler_ensemble partenariat partenaire entendre cooperer collaborer
work.visit: visit visited tour show_round see_the look_round walk_round go_down | visite visiter tour montrer voir descendre
`;
