import { listOf } from './spelling.ts';

/** What begins a sentence or says nothing of anybody: no name, unless a particle stands before it (van der Meer). */
export const smallWords: ReadonlySet<string> = listOf(`
  de het een en of maar want dus dat die dit deze daar hier er ik je jij u we wij ze zij hij men wie wat waar wanneer
  waarom hoe welke als toen nu dan ook nog al niet geen wel veel meer minder te om op in uit van voor na bij met zonder
  tot naar over onder boven tussen door tegen sinds vanaf via per aan af is was zijn waren ben bent heeft heb hebben had
  kan kunnen mag mogen moet moeten wil willen zal zullen wordt worden werd komt kom ga gaat gaan doe doet zie ziet mijn
  onze ons jouw hun haar zijn uw alle alles iedereen niemand iemand sommige mensen kinderen jongeren ouderen bewoners
  bewoner buren buurt buurtbewoners gemeente politie handhaving wethouder burgemeester straat plein wijk park school fijn
  goed mooi slecht jammer leuk graag dank bedankt beste hallo hoi dag geachte groeten groetjes groet liefs maandag dinsdag
  woensdag donderdag vrijdag zaterdag zondag januari februari maart april mei juni juli augustus september oktober
  november december zomer winter lente herfst
  the a an and or but my our your his her their this that these those there here it is are was were i we you he she they
  please thanks thank hello hi dear why when where what who how not no yes all some many more less too very may will
  can could should would must monday tuesday wednesday thursday friday saturday sunday neighbour neighbours street
  streets city police council
  ve bir bu cok sokak mahalle belediye polis komsu komsular pazartesi sali carsamba persembe cuma cumartesi
  pazar ben sen biz siz onlar park araba
  i w z na do to jest nie tak pan pani panstwo ulica sasiad sasiedzi policja poniedzialek
  и в на с за от не да това тук има много улица съсед съседи полиция
`);

/** Places, peoples, feasts, shops and bodies: with a capital, and nobody's name, whatever stands before. */
export const properNames: ReadonlySet<string> = listOf(`
  dutch english turkish moroccan polish turk turkiye polak polacy
  kerst kerstmis pasen pinksteren koningsdag sinterklaas suikerfeest ramadan
  offerfeest carnaval moederdag vaderdag prinsjesdag nederland nederlands nederlandse nederlander nederlanders holland
  turkije turks turkse turk turken marokko marokkaans marokkaanse marokkaan marokkanen suriname surinaams surinaamse
  surinamer surinamers polen pools poolse pool bulgarije bulgaars bulgaarse bulgaar bulgaren syrie syrisch syrische
  syrier syriers eritrea somalie somalisch antilliaans antillen duits duitse engels engelse frans franse europa europees
  europese oost-europees afrikaans afrikaanse chinees chinese belg belgie islam moslim moslims christen christelijk
  joods haag haags haagse hagenaar hagenees hagenezen den amsterdam rotterdam utrecht delft leiden zoetermeer rijswijk
  scheveningen loosduinen laak transvaal moerwijk schilderswijk escamp segbroek duindorp ypenburg leidschenveen mariahoeve
  rustenburg oostbroek statenkwartier zuiderpark binnenhof malieveld jumbo lidl aldi hema action etos kruidvat ikea plus
  coop spar vomar gall staedion vestia arcade haagwonen woonstad facebook whatsapp instagram tiktok google youtube
  airbnb covid corona god jezus allah heer sint alzheimer parkinson crohn asperger down noord zuid oost west
  centrum station stichting vereniging tweede eerste kamer raad rode kruis leger
`);

/** Words with a capital that are no name of a person, or that end one. */
export const everyday: ReadonlySet<string> = new Set([...smallWords, ...properNames]);

/** Words with a capital in which a first name or surname hides: who or what is meant is known to everybody. */
export const knownPhrases: readonly (readonly string[])[] = [
  ...['albert heijn', 'jan linders', 'dirk van den broek', 'zwarte piet', 'jan modaal'],
  ...['jan publiek', 'jan en alleman', 'jan rap', 'sint maarten', 'sint nicolaas', 'sint jan', 'koning willem'],
  ...['koning willem alexander', 'willem alexander', 'willem-alexander', 'koningin maxima', 'koningin wilhelmina'],
  ...['koningin beatrix', 'prinses beatrix', 'prins hendrik', 'prins willem', 'prins bernhard', 'prinses irene'],
  ...[
    'anne frank',
    'johan cruijff',
    'johan cruyff',
    'vincent van gogh',
    'van gogh',
    'willem drees',
    'willem de zwijger',
  ],
  ...[
    'willem van oranje',
    'michiel de ruyter',
    'johan de witt',
    'martin luther king',
    'nelson mandela',
    'van der valk',
  ],
  ...[
    'moeder teresa',
    'moeder maria',
    'ave maria',
    'tante betje',
    'tante pos',
    'oom agent',
    'don quichot',
    'max planck',
  ],
  ...['max verstappen', 'klaas vaak', 'piet snot', 'storm ciaran', 'storm eunice', 'henry moore', 'maria hoeve'],
  ...[
    'de dirk',
    'de albert',
    'mc donald',
    "mcdonald's",
    'van mossel',
    'hans anders',
    'gerard doustraat',
    'van rijn college',
    'jan van galen',
  ],
].map((phrase) => phrase.split(' '));
