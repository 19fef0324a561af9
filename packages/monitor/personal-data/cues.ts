import { listOf } from './spelling.ts';

/** Forms of address: what follows with a capital is a name, and the form tells something of the person too. */
export const titles: ReadonlySet<string> = listOf(`
  meneer mijnheer menheer heer mevrouw mevr mvr mw mevrou mej juffrouw juf juffie meester dhr dr drs doctor dokter ir ing mr
  prof professor oom ome tante opa oma oompje pastoor dominee ds imam pater zuster broeder pastor rabbi hadji sheikh
  mister miss mrs ms sir uncle aunt auntie grandma grandpa sayin bay bayan
  pan pani pana pania panu panem panna ciocia wujek
  господин госпожа г-н г-жа господинът леля чичо баба дядо
  السيد السيدة الأستاذ الأستاذة الدكتور الدكتورة الحاج الحاجة الشيخ العم الخالة عمي خالتي
`);

/** Turkish puts the form of address behind the name, without a capital as often as with one. */
export const titlesBehind: ReadonlySet<string> = listOf(
  'bey hanim abi abla amca teyze hoca dayi usta hala enişte yenge',
);

/** Who somebody is to the teller or to the street: the name stands behind it, the word itself names nobody. */
export const relations: ReadonlySet<string> = listOf(`
  buurman buurvrouw buurmeisje buurjongen overbuurman overbuurvrouw bovenbuurman bovenbuurvrouw benedenbuurman onderbuurman
  benedenbuurvrouw onderbuurvrouw buuf buur vriend vriendin vriendje vriendinnetje maat man vrouw echtgenoot echtgenote
  partner ex zoon zoontje dochter dochtertje kind broer broertje zus zusje zuster moeder vader mama papa neef neefje nicht
  nichtje schoonzoon schoonvader schoonmoeder schoondochter kleinzoon kleindochter kleinkind collega kennis huisgenoot
  wijkagent agent politieagent boa handhaver postbode conciërge concierge huismeester beheerder voorzitter penningmeester
  vrijwilliger vrijwilligster coördinator jongerenwerker opbouwwerker wethouder huisarts tandarts thuishulp verzorger
  verzorgster leraar lerares docent directeur bakker slager kapper eigenaar eigenares verhuurder huurder huisbaas familie fam
  gezin echtpaar baas chef trainer coach begeleider wijkverpleegkundige
  neighbour neighbor friend husband wife son daughter brother sister mother father cousin nephew niece colleague boyfriend
  girlfriend landlord caretaker officer teacher doctor family
  komsum arkadasim oglum kizim esim kardesim abim ablam annem babam dayim amcam teyzem halam yegenim torunum komsumuz
  sasiad sasiadka sasiada sasiadki syn corka brat siostra maz zona kolega kolezanka przyjaciel przyjaciolka mama tata ciocia
  dozorca
  съсед съседът съседка съседката приятел приятелка приятелят приятелката син синът дъщеря брат сестра мъж съпруг съпруга
  колега колежка майка баща
  جاري جارتي جارنا جارتنا صديقي صديقتي ابني ابنتي زوجي زوجتي أخي أختي أمي أبي عمي خالي زميلي زميلتي
`);

/** *Calls himself*, *is called*: a name follows. */
export const callings: ReadonlySet<string> = listOf(`
  heet heette heten hete genaamd geheten genoemd noemt naam roepnaam voornaam achternaam
  called named name
  adim adi ismim ismi soyadim
  nazywam nazywa imie imieniem nazwisko nazwiskiem
  казвам казва име името казвал наречен
  اسمي اسمه اسمها يدعى تدعى يسمى المدعو
`);

/** Small words that may stand between *is called* and the name. */
export const between: ReadonlySet<string> = listOf(`
  is was zich zichzelf zij hij ze het me mij hem haar namelijk dus eigenlijk my his her się sie to ми му ѝ се и е на mam ma
`);

/** A thing may have a name too: then it is no name of a person. */
export const things: ReadonlySet<string> = listOf(`
  straat plein park school winkel café cafe kroeg buurt wijk flat gebouw hond kat poes project stichting vereniging club groep
  bedrijf zaak restaurant snackbar supermarkt speeltuin buurthuis weg laan tram bus lijn dit dat wat hoe zo street square
  shop dog cat park pub sokak ulica sklep pies улица магазин شارع
`);

/** What goes before the name that people gave somebody. */
export const nicknaming: readonly (readonly string[])[] = [
  ...['bijnaam', 'alias', 'noemen hem', 'noemen haar', 'noemt hem', 'noemt haar', 'noemen ze hem', 'noemen ze haar'],
  ...['noemt zich', 'noemt zichzelf', 'ook wel', 'beter bekend als', 'bekend als', 'kent hem als', 'kent haar als'],
  ...['kennen hem als', 'kennen haar als', 'kennen ze hem als', 'kennen ze haar als', 'known as', 'nickname'],
  ...['call him', 'call her', 'lakabi', 'lakabı', 'pseudonim', 'ksywa', 'prozywka', 'прякор', 'لقبه', 'المعروف ب'],
].map((phrase) => phrase.split(' '));

/** Whom one asks, believes or greets: a first name behind it is one, also without a capital. */
export const persons: ReadonlySet<string> = listOf('die volgens aan naar tegen met door van ben');

export const closings: ReadonlySet<string> = listOf(`
  groet groeten groetjes gr mvg liefs xx xxx greetings regards selamlar saygilarimla pozdrawiam pozdrowienia поздрави تحياتي
`);

export const particles: ReadonlySet<string> = listOf(`
  van de der den ter ten te het 't la le el al ben bin bint abu abou ait ould oulad da dos di del du von vander vande
`);

/** Between a first name and a surname these are certainly part of it. */
export const firmParticles: ReadonlySet<string> = listOf('el al ait ould oulad ben bin bint abou');
