// Every code that was ever given out or printed points into this list by position: words are never added, removed or
// moved. Chosen so that they can be read aloud over the telephone: concrete, friendly, no two that sound alike in any
// part of the country, and none that is the beginning of another, so that four words can be written as one.
const aToE = `
  aaien aalbes aanbod aandeel aanleg aanloop aanpak aantal aanvang aanvoer aanzet aardbei aardbol aarde aardig accent
  acht acteur actief adem adres advies afdruk afloop afslag afstand afwas agenda agent ahorn akelei akker akkoord
  alarm album algen alinea alles alpaca altijd amandel ambacht ambitie ananas anders anemoon anijs anker antenne
  antiek appel applaus aquarel arcade arena arend aroma asfalt asperge aster atelier atlas atleet atoom augurk auto
  avocado avond azijn azuur baan baard baas baby badeend badhuis badjas badkuip badmat badpak bagage bajes baken
  bakje bakker baksel balans balie balken balkje balkon ballade ballet ballon bamboe bami banaan band banjo bank
  baret bariton baron basalt basis bast bazaar bedrag bedtijd beek beeld been beer begin behang beitel beker bekken
  beleid belofte beloon bergen berging berk beroemd beroep besje beslag bestek beton beugel beuk bever bewoner bezem
  bezig bezoek bieb biels bies biet bijna bijrol bijvak bijzaak biljart biljet bingo binnen biotoop biscuit bivak
  bizon blaadje blaas blad blauw blazer bleek blender blij blik blinken bloei bloem bloes blokhut blokje blos bobslee
  bocht bodem boei boek boel boer boiler bokaal bolero bonbon bonsai bonus boog boom boon boord boot border bordje
  borstel bosbes bosuil botanie boter bouw boven braad braam brasem breed breien brein brengen breuk brief bries bril
  brink broche broek broer brokken brommen bron brood brug bruisen buffel buffet buidel buiging buiten buitje buizerd
  bumper bundel burcht bureau burger buslijn buurman buurt cabaret cabine cacao cactus cadeau cake camera camper
  camping campus caravan cavia ceder cello cement centje centrum chatten chili choco cijfer circus cirkel citaat
  citroen citrus clown club cocon collage comfort commode compact compost concert contact couplet cursus daad daalder
  dadel dagboek dagje dahlia dakgoot dakpan dakraam dakrand dal dam dans dapper darts das datum decor deeg deel
  deftig deken deksel delta denken dennen deugd deuk deun deur dialoog diamant dichter diepte diepzee dier diesel
  dijk dimmer diner dinsdag diploma disco display distel divan dobber docent dochter doek doelman doelwit dok dolblij
  dolfijn domein domino donder donut dooier doolhof doorn dop dorp dorst dossier douane douche dozijn draad draai
  draak dragen drempel dreumes dribbel drie drift drijven drogist drone droog droom drop druif druk druppel dubbel
  duif duiken duiker duim duin duizend duo durf duster dutje dweil dynamo echo eclair edel editie eend eerlijk eerst
  eethuis eetlust eeuw effect egaal egel eierdop eigen eik eiland einde ekster eland elegant element elftal elzen
  emmer emoe energie entree envelop erfgoed erker ernst erwt esdoorn etage etalage etappe eten etiket etmaal etui
  even expert extra
`;

const fToJ = `
  fabel fabriek factor fakkel familie fanclub fanfare fase fauna fazant fee feiten fiets figuur fijn filiaal film
  filter finale firma fitness fitting fjord fladder flanel flank flat flensje fles flets flink flipper flits fluiten
  fluitje fluweel focus folder folie folk fonds fonkel fontein formaat formule fornuis forum fossiel foto foxtrot
  frame franje fregat friet fris frituur front fruit fuchsia fuik functie gaas gaatje gala galerij galmen galop gamba
  gans garage garde garen garnaal gazelle gazon gebaar gebak gebied gebit gebouw gedicht geduld geef geel gehakt
  geheim geiser gekko gelach gelei gelijk geluid gemak gember gemengd genoeg gerst gesprek getal getijde geur geut
  gevel gevlekt gevoel gewas gewelf geweven gewicht gewoon gezang gezicht gezin gezond gids gier gieter ginkgo gips
  gitaar glad glans glas glazuur glibber glijden gloed goed golf gondel gong gooien gordel gordijn goud graag graan
  gracht granaat graniet grapjas grapje gras gravel greep grendel grens griet grijns grijper grijs grillig grind
  groef groeien groen groep groet grof grond groot grot gruis grutto gulden gum gunnen gunst gymles gymzaal haag haai
  haak haan haard haas hagedis hagel haiku halen halfuur hallo halm hals halte hamer hamster handbal handel handig
  handvat hanger hangmat hapje harder harig haring harken harp hars hart haven haver havik hecht heel heester heide
  hek helder heldin helft helm helpen helper hemd hemel hengel herberg herder herfst herhaal hert hesje heup heuvel
  hiel hinde hitte hobbel hobby hockey hoed hoek hoepel hoeve hofje hoger hok hollen hommel hond honing honk hoofd
  hoogte hooi hoop hoorn horeca horen horizon horloge hotel houden houding hout huid huifkar huis hulp hulst humeur
  humor huppel hutje hutspot huur idee idool iemand iglo ijsbaan ijsbeer ijsblok ijsje ijskoud ijsthee ijver ijzer
  ijzig inbreng index indigo indruk ingang inham inhoud inkijk inkoop inktpot inktvis inloop inmaak inpak inrit
  insect inslag intocht inzicht ivoor jaar jaguar jam januari jasje jazz jojo jolig jong jonker judo juf juichen
  juist jumbo jurk jutter juweel
`;

const kToO = `
  kaak kaars kaart kaas kaatsen kabel kachel kade kajak kajuit kakelen kalf kalk kalm kameel kamer kamille kammen
  kanaal kanarie kaneel kano kans kantel kantine kanton kantoor kapje kapper kapster kapstok karper karren karton
  kassa kassier kasteel kastje katoen katrol kavel kebab keel kegel kei kelder kelk kelner kenner kennis keren kermis
  kern kervel ketel keten ketting keuken keuring keus kever kier kieuw kievit kiezel kiezen kijken kijker kikker kilo
  kimono kin kiosk kist kiwi klaar klank klant klap klauter klaver kleding kleed klei klem klep kletsen kleur klik
  klimaat klimmer klimop klimrek klinken klinker kloek klok klomp klont kloof kloppen klos kluis klus knabbel knap
  kneden kneukel knie knijper knikker knip knisper knoedel knoeien knol knoop knop knots knuffel knus knutsel koala
  koekje koekoek koelbox koelen koelte koepel koerier koers koets koffer koffie koken koker kokos kolibri kolk kolom
  komeet komen komfoor komijn komisch komma kompas konijn koning kooi kookpot kool koopje koopman koor kopen koper
  kopie kopje koppel koraal kordaat korf korrel kort kosmos kost koud kous kozijn kraag kraai kraal kraam kraan krab
  kracht krans krant kreeft kreek krekel krent kreuk kriebel krijgen krijt krik kring kristal kroket krokus kromme
  kroon kropsla kruid kruier kruimel kruin kruipen kruk krul kubiek kubus kudde kuieren kuif kuiken kuil kuip kunst
  kurk kussen kust kuur kwark kwartel kwartet kwarts kwast kwebbel kweek kwiek kwispel laag laan laars laat lach
  ladder laden lading lagune laken lama lamp landing landweg lang lapje laptop lariks lasagne laser lasso laven
  lawaai lazuur leem leer leesles leeuw legende leguaan leiding lekker lelie lengte lens lente lepel leraar letter
  leuk leunen leuning leven lever lezen libel lichaam licht lied lief lift liga liggen ligging lijken lijm lijn
  lijster lijstje lila limoen liniaal linnen lint linzen lip liter loflied logboek loge logisch logo lokaal loket
  lokroep lollig lolly long lood look loopje lopen losjes lucht luiaard luifel luik lukken lunch lupine lus luxe
  maaien maal maan maart maatje machine made magie magneet maken makreel mammoet mand manege manier mantel map
  maretak marge markies markt marmer marmot marter masker massage masseur mast matras matroos meedoen meegaan meel
  meer meetlat meeuw meezing melding melk melodie meloen mengsel mentor menu merk metaal meter methode metro metsel
  meubel micro middag middel midden mier mijl mijn miljard miljoen mimosa minder mini minuut mist mixer mobiel modder
  model modern moeder moedig moeite moeras moerbei molen moment mond monitor monteur mooi mop morgen mossel mosterd
  motief motor motto mouw mug muiltje muis mul munten munter museum musical musje muur muziek naad naaf naald naam
  nabij nacht nagel napje nat navel nectar neef negen nek nest netjes netwerk neus nevel nieuw nijver niveau nodig
  noedel noemen noga nokje noord notaris nummer nuttig oceaan ochtend oefenen oehoe oerwoud oester oever okapi
  oktober olie olifant olijf olijk omarmen omelet omgang omhels omhoog omloop ommetje omslag omtrek omweg onder
  ontbijt ontdek onthaal onthoud ontmoet ontvang ontwaak onweer oog ooit ook oom oorbel oorwurm oorzaak oosten opa
  open opera opgave ophalen opkomst oplaad opmaak opnieuw oppas oprit opruim opslag opstap optocht opvang oranje orde
  oregano orgel origami orka orkest otter oud oven overal overjas overleg
`;

const pToS = `
  paadje paal paard paars paas paella pagina pakhuis pakje pakket paleis palet palm panda paneel panter papa papier
  paprika parade paraplu parket parkiet partner pasfoto passen passer pasta pastel patat patent patio patrijs patroon
  pauze pedaal peen peer pees penning penseel peper perfect periode perkje perron pers perzik pesto peul peuter
  pianist piano piepen pijler piket pilaar pincet pingel pinken pion piraat piste pit pizza plaatje plaats plafond
  plak planeet plank plannen plant plas plataan plateau plein plek plezier plint ploeg plof plons plooi pluche pluim
  pluis plukken plus podium poedel poeder poef poel poema poetsen poging polder polka polo pols pompen pompoen poncho
  pond pony pool poort poos popcorn poppen portaal portie portret post potlood pracht praline praten precies prei
  prent prettig prijs prikkel prins prisma proef profiel project prooi proper pruik publiek pudding punt purper put
  puzzel pyjama quiz raad raaf raam racen radar radijs radio radslag rails raket ram rand rang ranja raster ravijn
  recept recital record redder redding reden reeks regel regen regio reiger reis rekenen rekstok reling renbaan rente
  reptiel reserve respect reuk reus reuze rib ridder riem riet rijbaan rijden rijk rijm rijp rijtuig rijwiel rimpel
  ring ritme rits rivier robot roeien roepen roer roest roffel rollade rollen roltrap roman romig rond rood rook room
  rooster rosbief rotonde rots route rozet rozijn rubber rucola rugby rugtas rugzak ruiker ruilen ruim ruisen ruit
  rups rustiek rustig salade saldo salon salto samba samen sandaal sapje sardine satijn sauna saus savanne schaaf
  schaak schaal schaap schaar schaats schaduw schat schelp schema schemer schenk scherf scherm scherp schets schijf
  schik schild schip schoen school schoon schop schort schotel schouw schuif schuim schuin schuit schuur scooter
  scout seconde seizoen senior serie serre servet servies set sfeer sier signaal signeer sijs sikkel silo simpel
  singel siroop site sjaal sjoelen sjouw skelter ski slaap slag slak slalom slee slepen sleutel slinger sloep sloffen
  slok sloot sluier sluis sluiten slurf smaak smal smaragd smeer smid snaar snack snavel sneeuw snel snoeien snoeier
  snoek snoep snoer snorkel snuit soep soja sokken solist som sonate soort sopraan sorbet spaak spaan spade span spar
  spatel specht speld spelen speling sperwer spiegel spier spijker spil spin spits spitten spoel spons spoor sprank
  spreeuw spreken spreuk spring sprong spruit staaf staan staart stad stal stampen stand stap start statief steeds
  steeg steel steen steiger stekker stempel stengel step ster steun steur stevig sticker stilte stip stoeien stoel
  stoep stoer stok stolp stoof stoom stop straal straat strand streek streep strelen strijk stroef strooi strook
  stroom stroop struik studie studio stukje stuur succes suiker suite super symbool systeem
`;

const tToZ = `
  taak taal taart tabel tablet tafel takel talent talk tand tang tante tapdans tapijt tapir tarwe tas taxi team teen
  teer tegel tegen teil teken tekst teller telraam tempo tennis tenor tent termijn terras terrein terug testen
  textiel theater thee thema theorie thermos thuis ticket tien tijd tijger tijm tikje tikken tillen timmer tint tip
  titel toegang toekan toerist toeter toetje toets tokkel tomaat tombola toneel tong tonijn toog toon toorts top
  toren tornado tosti totaal tover tractor trainer traject tram trapeze trappen trede trein trek trend tribune trio
  trippel troef troffel trolley trommel trompet troon tropen trosje trots trouw trucje truffel trui tuba tube tuimel
  tuin tukje tulp tunnel turbine turf turner twaalf twee twijg twinkel twintig twister uil uitbouw uitgang uitje
  uitkijk uitlaat uitleen uitleg uitrit uitruil uitslag uitstap uniek uniform update uurwerk vaandel vaardig vaart
  vaas vader vak valk vallei vanaf vangen vanille vanzelf varen vast veder veel veen veer vegen veger veilig veiling
  velden veldsla velg venster ventiel vergiet verhaal verkeer verkoop vermaak verras vers vertaal verte vertrek
  verwen vest vetbol veter veulen vezel viaduct video vier vijf vijg vijl vijver villa vilt vinden vinger vink viskom
  vissen vlag vlak vlam vlecht vleugel vliegen vlieger vlier vlinder vloer vlonder vloot vlot vlugger voeding voedsel
  voelen voeren voet vogel vol voorzet vork vorm vorst vos vouw vraag vracht vrede vriend vriezer vrij vroeg vrolijk
  vrucht vulkaan vullen waaien waaier wafel wagen wakker walnoot walrus wals walvis wand wang wanten wapper waren
  warm wasbak wasbeer wasgoed waslijn wasmand waspeen water watten web wedloop weefsel week weelde weer weg wei
  wekker welkom welp welving welzijn wenden wens wentel wereld werf werk werper wervel wesp west weten wezel wieg
  wiel wier wijd wijk wijs wijzer wikkel wild wilg wimpel wimper wind winkel winst winter wipneus wissel witlof wok
  wolk wollig wonder wonen woning woord worm wortel wuiven wulp yoga zaag zaaien zaal zakken zalm zandbak zandweg
  zang zebra zeeduin zeegras zeehond zeeman zeep zeester zeewier zeewind zegel zeil zelfde zender zetel zeven zicht
  zijde zijkant zijpad zilt zilver zingen zink zitbank zitten zitzak zoeken zoet zolder zomer zondag zonnen zonnig
  zool zoom zoon zorg zout zuid zuil zuinig zuivel zuiver zuster zwaai zwaan zwaluw zwembad zwemles zwemmen zwerven
  zweven
`;

/** The 2,048 Dutch words of follow codes; a position is 11 bits. */
export const followWords: readonly string[] = `${aToE} ${fToJ} ${kToO} ${pToS} ${tToZ}`.trim().split(/\s+/);
