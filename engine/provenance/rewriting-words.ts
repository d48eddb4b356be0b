/**
 * What paraphrasing tools put word for word in the place of a common word, as `plain=swap,swap`: a neighbour in a thesaurus or in
 * another language that fits the word alone and not the expression it stands in. Written down from what is commonly known of two
 * families of such tools (the second is studied as "tortured phrases": Cabanac, Labbé and Magazinov 2021).
 */
const swapList =
  'agencies=companies,businesses|agency=company|ago=in the past|aid=assist|amendment=modification|anonymous=nameless|' +
  'answer=reply|armed=equipped,outfitted,furnished|artificial=synthetic,counterfeit,man-made|assembly=meeting,gathering|' +
  'at least=a minimum of,not less than|attack=assault|attorney=lawyer,legal professional|awareness=consciousness|' +
  'balance=steadiness|bank=financial institution|best=finest|big=massive,huge|bill=invoice|birth=delivery,beginning|' +
  'body=physique|bomber=aircraft,plane|book=guide|box=field|breast=bosom|budget=price range,finances|business=enterprise|' +
  'call=name|camera=digicam|campaign=marketing campaign|cancer=most cancers,malignancy|car=automotive|' +
  'cases=circumstances,instances|charges=costs,fees|chief=boss|children=youngsters|city=metropolis|civil=common|' +
  'climate=local weather|close=shut|club=membership|cold=chilly|comment=remark|community=neighborhood|' +
  'condition=situation|conference=convention|conflict=battle|council=chamber|countries=international locations|' +
  'court=courtroom,court docket|crime=wrongdoing|crimes=wrongdoings|criminal=felony,prison|crisis=disaster|' +
  'data=knowledge|dead=useless,lifeless|death=dying,demise|defence=protection|defense=protection|' +
  'democratic=popularity based|department=division|disease=illness|documents=paperwork|domestic=home|drug=medication|' +
  'economic=financial|education=schooling|election=political race|end=finish|energy=vitality|' +
  'enforcement=requirement,authorization,implementation|equity=fairness|estate=property|exchange=alternate,change|' +
  'executive=government|fair=honest,truthful|fake=faux,pretend,counterfeit|financial=monetary|fire=hearth,fireplace|' +
  'firm=agency|first=primary|force=pressure|forces=powers|foreign=overseas,international,unfamiliar,remote|' +
  'free=complimentary|friend=pal|front=entrance|gas=gasoline,fuel|general=normal,basic,common|global=world,worldwide|' +
  'government=authorities,federal government|great=nice|green=inexperienced|ground=floor,bottom|group=team|groups=teams|' +
  'growth=progress,development|guilty=responsible|hall=corridor|hard=arduous,exhausting|hate=disdain,detest|' +
  'health=well being,wellness|hearing=listening to|heart=coronary heart|high=excessive|home=residence,dwelling|' +
  'house=home|income=revenue,earnings|infection=an infection|intelligence=consciousness|interest=curiosity|' +
  'interior=inside|international=worldwide|issues=points|judge=decide,choose|kingdom=realm|known=identified|lady=girl|' +
  'last=final|law=legislation,regulation|laws=legislations,legal guidelines|leader=pioneer,chief|leaders=pioneers,chiefs|' +
  'level=degree|light=gentle|link=hyperlink|live=dwell,reside|local=native|long=lengthy|lower=decrease|' +
  'main=foremost,principal|meeting=assembly|mental=psychological|middle=center,centre|military=navy|' +
  'minister=administrator,clergyman|movement=motion|national=nationwide|nations=countries|natural=pure|network=community|' +
  'news=information|next=subsequent|night=night time|number=quantity,variety|office=workplace|officials=officers|' +
  'organization=group|outlets=retailers|parties=events,social gatherings|' +
  'party=social gathering,get together,celebration,occasion|peace=harmony,tranquility|people=folks,individuals|' +
  'percentage=proportion,share|phone=telephone,cellphone|player=participant|points=factors|policy=coverage|poll=ballot|' +
  'polls=ballots|post=submit|presidential=official|private=personal,non-public|question=query|raise=elevate|' +
  'rate=charge,fee|rates=charges,fees|real=actual|record=document,file|recovery=restoration|red=purple,crimson|' +
  'release=launch|reporters=columnists|right=proper|rights=proper,freedoms|ruled=dominated|ruling=decision|' +
  'running=operating,working|same=identical,similar|school=faculty,college|sea=ocean|security=safety|sense=feeling|' +
  'services=companies,providers|shooting=capturing,taking pictures|short=brief|social=web based|solar=photo voltaic|' +
  'source=supply|sources=assets|special=particular|speech=discourse|staff=workers,employees|statement=assertion|' +
  'stock=inventory|street=avenue,road|strong=sturdy|struggle=wrestle|suicide=self destruction,self-destruction|' +
  'supreme=preeminent,incomparable|task=process|team=workforce,crew|term=time period|thousands=hundreds|' +
  'told=instructed,advised|top=prime|track=monitor|trade=commerce|trail=path|train=practice|' +
  'union=association,affiliation|united=joined,assembled|venture=enterprise|war=warfare,struggle|' +
  'warming=temperature alteration|well=nicely,properly|women=girls|workers=employees|year=yr';

/** Expressions of the news that do not change their words. */
const expressionList =
  'a year|abc news|ad campaign|advocacy group|afghan government|african countries|aid workers|air force one|' +
  'all-time high|american people|anonymous source|anonymous sources|answer questions|appeals court|arab countries|' +
  'armed forces|artificial intelligence|as long as|as well as|asian countries|at least a|at least one|at the same time|' +
  'attorney general|balance of power|bbc news|best friend|best interest|best interests|best known|best way|big data|' +
  'big tech|bill of rights|birth certificate|birth control|birth rate|black sea|body camera|bombing campaign|' +
  'border security|box office|breaking news|breast cancer|british government|budget committee|budget cuts|budget deficit|' +
  'budget office|budget plan|budget talks|business community|business leaders|by the end of|campaign ads|campaign aides|' +
  'campaign chairman|campaign contributions|campaign donations|campaign event|campaign events|campaign finance|' +
  'campaign manager|campaign money|campaign officials|campaign promises|campaign rally|campaign spokesman|' +
  'campaign spokeswoman|campaign staff|campaign stop|campaign trail|cancer patients|cancer treatment|car accident|' +
  'car bomb|car crash|car dealer|cbs news|central bank|chief executive|chief justice|chief of staff|chinese government|' +
  'city council|city hall|civil rights|civil rights movement|civil war|climate agreement|climate change|climate crisis|' +
  'climate deal|climate policy|climate scientist|climate scientists|climate talks|clinton campaign|close race|cold war|' +
  'comic book|common sense|communist party|condition of anonymity|conference call|confirmed cases|conflict of interest|' +
  'conflicts of interest|conservative party|constitutional amendment|constitutional rights|coronavirus cases|' +
  'court decision|court documents|court hearing|court order|court papers|court records|court ruled|court ruling|' +
  'covid cases|criminal charges|criminal court|criminal justice|criminal record|cyber security|data breach|days ago|' +
  'dead body|death penalty|death row|death toll|declined to answer|declined to comment|defence minister|defence ministry|' +
  'defense department|defense minister|defense ministry|defense secretary|democratic candidate|democratic leaders|' +
  'democratic party|democratic primary|developing countries|director general|district court|district judge|' +
  'domestic violence|drug dealer|drug dealers|drug trafficking|each year|economic growth|economic policy|' +
  'economic recovery|education minister|education secretary|election campaign|election day|election law|' +
  'election officials|election results|electric car|elementary school|emergency services|energy department|energy policy|' +
  'energy secretary|enforcement officials|european countries|european union|every year|exchange rate|exit poll|' +
  'exit polls|fair share|fake news|far right|federal agency|federal budget|federal court|federal government|' +
  'federal judge|financial crisis|fire chief|fire department|fire service|first amendment|first ladies|first lady|' +
  'first term|first time|football club|football player|for the first time|foreign affairs|foreign aid|foreign countries|' +
  'foreign government|foreign governments|foreign leaders|foreign minister|foreign ministry|foreign office|' +
  'foreign policy|foreign secretary|found dead|found guilty|four-year term|fox news|free and fair|free speech|free trade|' +
  'french government|front line|front lines|front page|gas station|gas stations|gave birth|gay rights|general assembly|' +
  'general election|general election campaign|giving birth|global warming|governing body|government agencies|' +
  'government agency|government officials|graduate school|great britain|great depression|great recession|green energy|' +
  'green light|green party|greenhouse gas|gross domestic product|ground troops|growth rate|guilty plea|guilty verdict|' +
  'gulf war|gun laws|hard drive|hate crime|hate crimes|hate speech|head office|health care|health care law|' +
  'health department|health law|health minister|health ministry|health officials|health workers|heart attack|' +
  'heart disease|high commissioner|high court|high level|high price|high prices|high ranking|high rate|high rates|' +
  'high school|high turnout|high unemployment|home office|home secretary|homeland security|house and senate|' +
  'house committee|house democrats|house intelligence|house judiciary|house leadership|house majority|house of commons|' +
  'house of lords|house of representatives|house republicans|huffington post|human rights|human rights abuses|' +
  'human rights group|human rights groups|humanitarian aid|hundreds of thousands|immigration laws|in front of|' +
  'income inequality|income tax|income taxes|infection rate|infection rates|intelligence agencies|intelligence agency|' +
  'intelligence community|intelligence officials|intelligence services|interest group|interest groups|interest rate|' +
  'interest rates|interior minister|interior ministry|international community|international law|investment bank|' +
  'iranian government|iraq war|israeli government|job growth|job security|joint statement|judge ruled|justice department|' +
  'labor party|labour party|large number|last april|last august|last december|last february|last january|last july|' +
  'last june|last march|last may|last monday|last night|last november|last october|last september|last thursday|' +
  'last tuesday|last wednesday|last year|law and order|law degree|law enforcement|law enforcement officials|law firm|' +
  'law professor|law school|live stream|local government|local news|local officials|local time|long ago|long island|' +
  'long run|long way|lower house|lung cancer|main street|majority leader|many countries|martial law|mass shooting|' +
  'media outlets|medical school|mental health|mexico city|middle class|middle east|middle school|military action|' +
  'military campaign|military coup|military intervention|military junta|military officials|military operation|' +
  'military rule|minority leader|monetary policy|month ago|months ago|mortality rate|most countries|muslim countries|' +
  'national anthem|national assembly|national committee|national convention|national debt|national intelligence|' +
  'national interest|national league|national media|national park|national politics|national security|national team|' +
  'natural disaster|natural disasters|natural gas|natural gas prices|natural resources|nbc news|new year|new york city|' +
  'new york post|news agencies|news agency|news anchor|news conference|news network|news outlets|news release|news story|' +
  'next month|next week|next year|nuclear energy|nuclear war|obama campaign|opened fire|opinion poll|opinion polls|' +
  'opposition leader|other countries|oval office|party chairman|party leader|party leaders|party members|peace agreement|' +
  'peace deal|peace process|peace talks|peace treaty|per year|percentage points|phone call|phone number|plead guilty|' +
  'pleaded guilty|police car|policy adviser|policy advisor|policy proposals|political campaign|political parties|' +
  'political party|poor countries|post office|power struggle|presidential bid|presidential campaign|presidential contest|' +
  'presidential election|presidential nomination|press conference|press release|primary campaign|prime minister|' +
  'prisoners of war|private equity|private school|private sector|property rights|prostate cancer|public health|' +
  'public interest|public school|question mark|raise awareness|raise funds|raise money|raise questions|raise taxes|' +
  're-election campaign|real estate|record high|record low|record number|red carpet|red cross|reelection campaign|' +
  'renewable energy|republican house|republican leaders|republican party|request for comment|requests for comment|' +
  'rescue workers|right after|right away|right now|right wing|rights group|rights groups|rights movement|romney campaign|' +
  'rule of law|ruling party|running for office|running for president|running mate|school board|school district|' +
  'school shooting|school students|school year|second amendment|second term|secretary general|security advisor|' +
  'security agencies|security clearance|security council|security forces|security guards|senate campaign|short term|' +
  'shot dead|sky news|so long|social issues|social media|social movement|social network|social security|solar energy|' +
  'solar panels|solar power|solar system|special agent|special counsel|special envoy|special forces|special interest|' +
  'spending bill|spy agency|staff member|staff members|state court|state law|state laws|stock exchange|stock market|' +
  'strong support|suicide bomber|supreme court|supreme court justice|supreme court ruling|syrian government|task force|' +
  'tea party|tear gas|tens of thousands|term limits|terrorist group|terrorist groups|the campaign trail|third party|' +
  'this year|told afp|told al jazeera|told bbc|told bloomberg|told cnn|told fox news|told journalists|told nbc|' +
  'told reporters|told reuters|told the associated press|told the bbc|told the court|told the guardian|' +
  'told the new york times|told the news agency|told the washington post|took office|top adviser|top advisers|top aide|' +
  'top aides|top court|top democrat|top democrats|top executives|top lawyer|top leaders|top officials|top priority|' +
  'top republican|top republicans|town hall|town hall meeting|track record|trade agreement|trade agreements|trade deal|' +
  'trade minister|trade policy|trade union|trade war|train crash|train station|trump campaign|turkish government|' +
  'two countries|unemployment rate|united kingdom|united nations|united states|venture capital|video call|video link|' +
  'vietnam war|voting record|voting rights|wall street|wall street journal|war crime|war crimes|war hero|' +
  'war in afghanistan|war in iraq|war on terror|war veterans|war zone|washington post|week ago|weeks ago|well known|' +
  'west bank|western countries|white house|white house chief|white house officials|white house press|' +
  'white house spokesman|women and children|world bank|world health|world health organization|world leaders|world war|' +
  'year ago|years ago';

/** What the tables above make of these and people write too. */
const usualList =
  'advised journalists|advised reporters|advised the court|afghan authorities|american individuals|' +
  'authorization officers|best identified|british authorities|business chiefs|campaign officers|campaign workers|' +
  'cellphone number|change charge|change fee|change rate|chinese authorities|civil freedoms|civil struggle|' +
  'climate coverage|climate disaster|college students|college year|commerce minister|common rights|confirmed instances|' +
  'coronary heart attack|coronary heart disease|court decision|criminal file|defense administrator|delivery rate|' +
  'development charge|development fee|document number|economic development|economic progress|election legislation|' +
  'election officers|elevate awareness|emergency companies|energy coverage|energy division|enforcement officers|' +
  'enterprise leaders|equipped forces|european association|exchange fee|fake information|federal authorities|' +
  'felony charges|field office|file number|final night|final year|financial coverage|financial development|' +
  'financial growth|financial recovery|fire division|foreign administrator|foreign authorities|' +
  'foreign federal government|free and honest|french authorities|fuel station|fuel stations|general gathering|' +
  'general meeting|girls and children|government companies|government company|government officers|hate discourse|' +
  'health administrator|health employees|health legislation|health officers|heart illness|high charge|high charges|' +
  'high degree|high fee|high fees|huge data|human freedoms|implementation officers|information agency|' +
  'information conference|information network|information release|instructed the court|intelligence companies|' +
  'intelligence company|intelligence officers|intelligence providers|interest charge|interest charges|interest fees|' +
  'international affairs|international aid|international authorities|international coverage|international governments|' +
  'international leaders|international legislation|international office|international policy|international regulation|' +
  'international secretary|iranian authorities|israeli authorities|large variety|law agency|law college|' +
  'law enforcement officers|law implementation|law requirement|legislation implementation|lifeless body|' +
  'local authorities|local information|local officers|lower home|main avenue|main road|massive data|massive tech|' +
  'medical college|mental well being|mental wellness|military officers|monetary crisis|national consciousness|' +
  'national curiosity|national gathering|national meeting|national safety|national workforce|nationwide meeting|' +
  'nationwide security|nationwide team|native government|native officers|natural fuel|navy officers|news community|' +
  'news companies|news company|non-public sector|nuclear warfare|official campaign|official election|opposition chief|' +
  'overseas affairs|overseas aid|overseas authorities|overseas countries|overseas federal government|overseas government|' +
  'overseas leaders|overseas office|overseas policy|particular interest|party chief|party chiefs|political events|' +
  'prison court|prison record|private college|private faculty|psychological health|public college|public wellness|' +
  'pure gas|purple carpet|real property|regulation enforcement|regulation implementation|regulation requirement|' +
  'remote office|requirement officers|safety companies|security businesses|security companies|short time period|' +
  'social community|social points|social safety|special powers|state regulation|stock change|suicide plane|' +
  'supreme court decision|syrian authorities|telephone call|telephone number|told columnists|top officers|' +
  'trade association|turkish authorities|web based network|well being officers|well identified|world wellness|' +
  'worldwide community';

export interface RewritingWords {
  /** The words that a swap may stand for, by the swap's first word: all of the swap's words, and the word in whose place they come. */
  swaps: ReadonlyMap<string, readonly { words: readonly string[]; plain: string }[]>;
  /** The expressions, and all their beginnings. */
  expressions: ReadonlySet<string>;
  beginnings: ReadonlySet<string>;
  /** Outcomes that are no sign of anything. */
  usual: ReadonlySet<string>;
}

let tables: RewritingWords | undefined;

/** Made at the first call. */
export function rewritingWords(): RewritingWords {
  if (tables) return tables;
  const swaps = new Map<string, { words: string[]; plain: string }[]>();
  for (const entry of swapList.split('|')) {
    const [plain = '', list = ''] = entry.split('=');
    for (const swap of list.split(',')) {
      const words = swap.split(' ');
      const [first = ''] = words;
      swaps.set(first, [...(swaps.get(first) ?? []), { words, plain }]);
    }
  }
  const expressions = new Set(expressionList.split('|'));
  const beginnings = new Set<string>();
  for (const expression of expressions) {
    const words = expression.split(' ');
    for (let length = 1; length < words.length; length++) beginnings.add(words.slice(0, length).join(' '));
  }
  tables = { swaps, expressions, beginnings, usual: new Set(usualList.split('|')) };
  return tables;
}
