import { listOf } from './spelling.ts';

/**
 * First names of the communities of Dutch cities, written down by hand from what is common, not taken from a register.
 * A name that is an everyday word as well stands in `wordNames`: it counts only where something says that it is a name.
 */
export const firstNames: ReadonlySet<string> = listOf(`
  ali amir karim salim vera mira zora tom teun cor bob bill daan ruben ben ryan nick doris tess joan dolf lars loek kas marijn asha sita elif ece mert tuna tulay hanna noor fenna guusje cenk ivy
  aad aaltje adri adriaan adriana adrie alice alies anja anke ankie anna annabel anne anneke annelies annemarie anneloes
  annet annette annie annika anouk anton antoine antoinette arie arjan arjen arnold arthur astrid barbara bart bep bernard
  bert berend bert betsy bianca bob bram brigitte carla carlijn carolien caroline casper cees charlotte chantal chiel
  chris christa christel christian christiaan christine cindy claire claudia coen conny connie cor corrie cornelis cornelia
  corine daan daisy damian danielle danny debbie dennis desiree diana dick diederik dieuwke dineke dirk dolf dominique
  dorien doris edith edwin eefje eline elise ellen ellie elly els elsbeth elske emiel emily emma erica erik ernst esmee
  esther eva evelien evert femke ferdinand ferry floor floortje floris frans frank franka fred freddy frederik frederique
  frits geert geertje geertruida gerard gerben gerda gerrit gerritje gert gijs gijsbert greet greetje greta guido guus
  hanneke hannie hans harm harrie harry hein heleen helena helma hendrik hendrika henk hennie henny henri henriette herman
  hetty hilda hilde huib hugo ilona ilse ineke inge ingeborg ingrid irene iris isabel isabella ivo jaap jaco jacob jacoba
  jacqueline jaimy jan janine janneke jannes jannie janny jantje jantien jasmijn jasper jayden jeanette jeannette jeffrey
  jelle jelmer jenny jeroen jessica jesse jochem joep johan johanna johannes jolanda joke joop joost jorien joris jos
  josephine joyce judith jules julia julian jurgen jurre kaatje karel karin karlijn kees kevin kim kimberley kimberly
  klaas klaartje koen koos krijn kristel laura laurens leen leendert lena leo leon leonie leontien lia lianne lidewij
  lies liesbeth lieke lieve linda linde lisa lisanne lisette loes lotte louis louise lucas luca lucia luuk maaike maarten
  machteld madelon manon marc marcel marco margot margriet maria marianne marieke marielle marije marijke marijn marina
  marinus mariska marit maritta marjan marjolein marjoke marlies marloes martha martijn martin martine mathijs matthijs
  maud maureen maurice maurits mees melanie melissa menno merijn michael michel michelle michiel miep mieke mien mike
  milan milou mireille miranda mirjam mirthe monica monique nadine nancy natalie natasja nathalie nelleke nellie nelly
  nico nicolaas nicole nicolette niek niels nienke nina noud olaf olga olivier onno oscar otto pascal patricia patrick
  paul paula pauline peter petra petronella piet pieter pien pim pleun puck quinten ralph ramon raymond remco remi renate
  rene renee ria richard rick rien riet rik rina rinus rita rob robbert robert robin roderick roel roelof roger roland
  rolf romy ron ronald ronnie rosa rosalie rowan rudi rudolf rutger ruth ruud ryan sabine sam samantha sander sandra sanne
  sara sarah sascha saskia sebastiaan sebastian sem sharon sheila sietske siem sien simone simon sjaak sjaan sjon sjoerd
  sjors sofie sonja sophie stan stef stefan stefanie stephan steven sybren sylvia tamara tanja teun teuntje thea theo
  thijmen thijs thirza thomas tiemen tim timo tineke tjitske tobias tom ton tonnie toos trees trijntje trudy truus ursula
  valerie vera veronique victor vincent wanda wendy wesley wessel wiebe wietske wilhelmina wilhelmus wijnand willem
  willemijn willemien willy wilma wim wout wouter xander yara yolanda yvette yvonne
  adem adil ahmet ali alper arda asli asiye asuman ayla aylin aynur ayse aysegul aysel aziz bahar baran batuhan bayram
  bekir belgin berat berkay betul beyza bilal birgul bulent burak burcu busra cafer cansu celal cem cemal cemile cengiz
  ceren cihan demet derya dilan dilara dilek dogan dursun ebru ece ecrin eda ekrem elif emin emine emir emrah emre enes
  engin ercan erdal erdem erdogan eren erhan erkan erol ersin ertugrul esma esra eylul fadime fahri faruk fatih fatma
  feride ferhat fevzi fikret filiz furkan gamze gizem gokhan gonul gulay gulcan gulsen gulsum gursel hakan hale halil
  halime hamza handan hanife hasan hasret hatice havva haydar hilal hulya huseyin ibrahim idris ilhan ilkay ilker irem
  ismail ismet izzet kader kadir kadriye kemal kerem kezban koray kubra latife leyla levent mahmut mehmet melek melike
  melis meltem meryem metin mevlut mine miray muhammed muhammet murat musa mustafa nazan nazli necati nermin neslihan
  nesrin nevin nihat nilgun nilufer nuray nurcan nurettin nuri nurten oguz oguzhan okan omer orhan osman ozan ozcan ozge
  ozgur ozlem pelin pinar rabia ramazan recep resul rukiye sabri safiye sait salih samet satilmis seda sedat
  sefa selami selcuk selim selin selma semra senol serap serdar serkan serpil sevda sevgi sevil sevim sibel sinan sukru
  suleyman sultan taner tarik tayfun temel tolga tugba tugce tuncay turgut ufuk ugur umit vedat veli volkan yakup yasemin
  yasin yavuz yigit yunus yusuf zehra zeki zekiye zeliha zerrin zeynep
  abdel abdelaziz abdelhak abdelkader abdelkarim abdellah abdelmajid abdelmalek abdessamad abdul abdullah abderrahim
  abderrahman achraf adam adnan aicha aisha ahmad ahmed aissa amal amar amina amine amir amira anas anouar anwar asma
  assia aya ayman ayoub aziza badr bilal bouchra brahim chaima chakib charif dounia driss fadoua fahd faisal farah farid
  farida fatiha fatima fatna fouad fouzia hafid hafida hafsa hajar hakim halima hamid hamida hamza hanan hanane hassan
  hassna hayat hicham hind houda houssam hussein ibtissam ikram ilham ilias ilyas iman imane imran ismael jaber jalal
  jamal jamila jawad kamal karim karima kawtar khadija khalid khaled laila lamia latifa layla leila loubna maha malek
  malika maryam mariam mehdi meriem mimoun mimount mina mo moh mohamed mohammed mohammad moha monir mostafa mounir
  mounia mourad mouna moussa mustapha nabil nadia nadir naima najat najib najim najma nasser nassim nawal nezha nora
  nordin noureddine omar otman othman ouafa ouassim rachid rachida rania redouan reda rida rim riad safae safia said
  saida salah salim salima salma samir samira samya sanae sara sihame siham soufian soufiane soukaina soumaya soraya
  souad tarek tariq taha wafae walid wassim yahya yassin yassine yassir yasmina yasmin younes youness youssef youssra
  zahra zainab zakaria zineb zohra zouhair hatim ibrahima mamadou fatoumata aminata ousmane abdi abdirahman amina faduma
  hodan mahad warsame yonas selam tsegay tekle haile mebrahtu osama bashar nour rami samer wael zaid
  anand anil anita anjali aniel anoushka ashwin asha aryan bharat chandra cheryl clifton clyde dew dharma dinesh
  devika farina gita glenn gregory henna indra jaggernath jairam jerrel jerrel kavita kiran krishna lakshmi lloyd
  lucien malti marlon mavis mohan nirmala orlando padma parvati pooja prakash premchand priya radjesh rajesh rakesh ramesh
  ravi ravin rekha rewi rishi rita rohan roshan roshni sandhya sanjay santosh savita shanti sharda sheela shiva sita sitara
  soerin sunil sunita suresh surya usha varsha vijay vikash vinod virendra wishal gillian giovanni gracia humphrey ines
  jennifer jermaine jerry joselito junior kenneth kwame kofi ama lorenzo ludwig melvin miguel naomi percy quincy rafael
  ricardo rinaldo romano romario ruben sandro sergio sherida shirley stanley steven tyrone urvin vanessa virgil wendell
  winston xiomara yoeri
  agata agnieszka aleksandra alicja andrzej aneta anita barbara beata bartosz bogdan bogumila bozena czeslaw damian danuta
  dariusz dawid dominik dorota edyta elzbieta ewa ewelina filip gosia grazyna grzegorz halina hanna henryk ilona irena
  iwona izabela jacek jadwiga jakub janusz jaroslaw jerzy joanna jolanta jozef justyna kamil karol karolina kasia
  katarzyna kazimierz kinga konrad krystyna krzysztof kuba leszek lukasz maciej magda magdalena malgorzata marcin marek
  mariola mariusz marta mateusz michal mieczyslaw milena miroslaw monika natalia oliwia pawel piotr przemyslaw radoslaw
  rafal renata robert roman ryszard sebastian slawomir stanislaw stanislawa stefania sylwia szymon tadeusz teresa tomasz
  urszula waldemar wanda wieslaw wieslawa wiktor wioletta witold wladyslaw wojciech zbigniew zdzislaw zofia zuzanna
  aleksandar aleksandur angel anton asen atanas bogomil boris borislav boyan boyko daniela daniel desislava diana dimitar
  dimitrina dimitur dragan elena emil galina georgi gergana hristo iliya iliyana ivan ivanka ivaylo ivelina kalin kalina
  katya kiril krasimir kristina lilyana lyubomir lyudmila magdalena margarita mariya marin martin mihail milen milena
  mitko nadezhda nedelcho nevena nikolai nikolay ognyan pavel penka petar petya petur plamen polina radka radoslav rosen
  rositsa rumen rumyana sasho silviya simeon snezhana sofiya spas stanimir stefka stoyan stoyanka svetla svetlana
  tanya teodora todor todorka tsvetan tsvetelina valentin valentina vanya vasil vasilka ventsislav veselin vesela viktor
  violeta vladimir yana yordan yordanka zdravko zhivko zlatka dragana goran jovan milos nikola slobodan zoran
  alexander alexandra andrew angela benjamin brian carlos charles david deborah donald elizabeth emily eric ethan george
  helen jack james jane janet jason jayden jeremy jessica john johnny jonathan joseph joshua karen keith kelly larry
  lauren linda logan margaret mary matthew megan noah oliver olivia pamela philip rachel rebecca samuel scott sean
  stephanie stephen susan teddy timothy tracy tyler victoria william maurizio francesco giuseppe carmen dolores fernando
  gabriel jose juan luis manuel mateo pablo pedro sofia ahsan aslam bilquis fahim ijaz imtiaz nasreen parveen rehana
  shazia tahira zafar nguyen minh thuy wei xiaoming yuki
`);

/** Names that are words too, in one of the languages that people write here. */
export const wordNames: ReadonlySet<string> = listOf(`
  abel ada alma angel april art ans bas bo bloem boy can dag deniz dien don door dora elke engel fleur fin
  faith flora gaby gijs gul guy grace gunes guven haas hart heer hoop ina ira iris jade jet jacky jasmine jo job
  jong joy kaya koen lent lente lily lo love luna lux lynn mark mart mar max may merel mila min mo mus
  nadien nour nel nevin nova nur op pam pat pip pearl rein ray rita robin roos ros rose ruby sam semi
  sky sol sterre storm su sun sunny umut vita wil will wiel wilde willy wolf yagmur yildiz zoe zon baris bahar
  cicek ela eylem hayat isik kader melek nazar ozan seher sevgi sinem toprak yaren zafer amal safa hope 
  rembrandt jip pip lot cis june cat dees ravi 
  ton roman marina dolores olive frank christian junior teddy dick dean jordan sofia milan victoria emin dilek derya metin
  engin ufuk umit eylul hilal sevda gizem ozgur yavuz temel bayram ramazan sultan meltem demet cihan zeki sefa adil hasret
  latif aziz hind dew iman islam islem jack harry puck job mees pien amal israel
  esen ferda irmak nehir pinar said rosa linde floor pleun demir naam mies mien
  trees rob
`);

export const arabicFirstNames: ReadonlySet<string> = listOf(`
  أحمد محمد محمود مصطفى يوسف إبراهيم إسماعيل عمر عثمان حسين حسن خالد طارق زياد سامي رامي وليد ياسر ياسين يحيى زكريا موسى
  عيسى هارون داود سليمان أيوب إدريس بلال حمزة عبدالله عبدالرحمن عبدالرحيم عبدالكريم عبدالقادر رشيد فؤاد نبيل منير مراد حكيم
  إلياس أنس أيمن أسامة بشار سمير جمال كمال مهدي فاطمة خديجة عائشة زينب مريم سارة ليلى نادية سميرة حنان سعاد نعيمة رشيدة
  لطيفة مليكة حليمة أمينة رقية أسماء هاجر إيمان هدى سلمى ياسمين رانيا دنيا كوثر حفصة بشرى ابتسام إكرام وفاء فريدة نجاة زهرة
`);

export const cyrillicFirstNames: ReadonlySet<string> = listOf(`
  иван георги димитър петър николай стоян тодор васил христо йордан александър стефан красимир пламен румен борис кирил
  емил калин мартин виктор владимир методи асен атанас боян любомир огнян радослав росен симеон станимир цветан веселин
  мария елена иванка йорданка петя даниела десислава галина гергана ивелина катя кристина лиляна людмила маргарита милена
  невена пенка радка росица румяна светла снежана стефка таня теодора тодорка цветелина валентина ваня виолета яна анна
  мехмед ахмед айше фатме хасан мустафа али юсеин ибрахим кадир ольга наталья сергей алексей дмитрий анастасия оксана
`);
