import { listOf } from './spelling.ts';

/** Surnames that are hardly anything else, written down by hand from what is common. */
export const surnames: ReadonlySet<string> = listOf(`
  jansen janssen jansens janse hendriks hendriksen pietersen petersen peters willemsen willems jacobs jacobsen gerritsen
  gerrits hermans martens maas driessen claassen smeets vermeulen verhoeven verbeek vermeer verhagen verweij verburg
  verschoor verkerk vervoort hoekstra dijkstra bouma postma wiersma sikkema visser bosman bosch hofman huisman timmerman
  timmermans kuipers kuiper mulder molenaar schouten scholten schipper willemse klaassen kramer prins dekker vink kok
  bakker smits smit smid meijer meyer mol brouwer groen gerritse dirks diks evers franken gielen goossens haan heijmans
  hoogendoorn hoekman hogendoorn koster kroon kuijpers lammers leeuwen linssen lubbers maassen meijers meulenberg
  michielsen nijhuis nijland nieuwenhuis oosterhof oostveen oudshoorn peeters pronk rijken roelofs roos rutten sanders
  schreuder simons snijders spaans stolk terpstra teunissen tuinman veenstra veldhuis veldman verbruggen vermaat vissers
  vogels wagenaar westerhof westerveld wiegman wijnen wolters wouters zijlstra zwart zuidema zuidgeest bouwman boersma
  andringa feenstra hoekema hofstra jongsma miedema nauta oosterhuis poelstra reitsma sietsma tamminga tolsma wijnia
  yilmaz yildirim demir celik ozturk aydin ozdemir arslan dogan kilic aslan cetin kara koc kurt ozkan simsek polat
  korkmaz karaca cakir erdogan yavuz can acar aktas sahin tekin bulut kaplan aksoy turan gunes yalcin bozkurt ozcan toprak
  bouazza bouali benali benhaddou bensaid benmoussa bouchareb boukhari chaoui haddad idrissi amrani alaoui bennani azzouzi
  ouali aoulad azouagh bakkali belhaj berrada bouzidi chakroun elmoussaoui fassi filali ghazi hajji hamdaoui jaoui khattabi
  lahlou mansouri mokhtari naciri ouahbi rahmouni saidi sebbar tahiri yaacoubi zaoui zerouali kaddouri mimouni
  ramdin ramlal ramdjan ramcharan ramautar bhagwandin baldew bissessar biharie doerga gangaram ganpat jagesar jhinkoe
  kanhai khedoe kisoen lachman mahabier mangal mohan nandoe oedit parag persad raghoebarsing rambaran ramkisoen
  ramnarain sewpersad sewnarain sital soekhoe sukhai tewarie tjon pinas wijngaarde pengel seedorf davids
  kowalski kowalska nowak wisniewski wisniewska wojcik kaminski kaminska lewandowski lewandowska zielinski zielinska
  szymanski szymanska dabrowski dabrowska kozlowski kozlowska jankowski mazur krawczyk piotrowski grabowski pawlak
  michalski wieczorek jablonski krol majewski olszewski stepien dudek adamczyk sikora
  ivanov ivanova petrov petrova georgiev georgieva dimitrov dimitrova nikolov nikolova stoyanov stoyanova todorov
  hristov hristova angelov vasilev marinov kolev iliev popov yordanov atanasov
  smith johnson williams jones taylor davies evans wilson thompson robinson wright walker hughes o'brien o'connor
  rodriguez gonzalez martinez fernandez nguyen mohamud farah warsame
`);

/** Surnames that are trades, animals, colours or other words: only beside something that says so. */
export const wordSurnames: ReadonlySet<string> = listOf(`
  bakker kok smit mulder dekker koning prins groen roos vos mol vink haan kroon kuiper molenaar schipper koster
  zwart hart maas bosch toprak can kara kurt koc gunes bulut dogan aslan demir farah angelov mohan brouwer timmerman
  wagenaar snijders mazur krol jacobs sital walker wright davids turan kaplan polat roos sanders simons spaans vogels
  evers
`);

/** After *de* or *De*, these are people: Dutch gives no other word a capital there. */
export const afterDe: ReadonlySet<string> = listOf(`
  vries jong boer graaf wit groot bruijn bruin leeuw ruiter lange haas rooij roos ridder wilde waard ruijter
  keijzer goede gier koster haan jonge ronde laat vos bruyn rooy
`);

/** After a *Van* that begins a sentence, these are people and no places. */
export const afterVan: ReadonlySet<string> = listOf(`
  dijk leeuwen berg vliet beek rijn loon es houten veen velzen gelder straten wijngaarden oosten dongen vugt schaik rossum
  hees zanten duin dam elk ginkel eijk ommen zuijlen wageningen dalen buren
`);
