/** The words staff use for places, things and documents. */
export const TOPICS = {
  socialmedia:
    'social media|socials|social network|social networking|sm|online|internet|web|on the net|digital|cyber|social platforms|social platform|social app|social apps',
  platform:
    'instagram|insta|ig|facebook|fb|twitter|x|tiktok|tik tok|snapchat|snap|youtube|discord|telegram|signal|threads|reddit|linkedin|strava|kik|bereal|pinterest|twitch|mumsnet|messenger|fb messenger|facebook messenger|bluesky|mastodon|platform|platforms|site|sites|app|apps|network|whatsapp|whatsap|whats app|imessage|group chat|vinted|be real|nextdoor|spotify|tumblr|omegle|wechat|clubhouse|facebook page|profile|account|accounts|page|feed|timeline|wall|channel',
  whatsapp: 'whatsapp|whats app|whatsap|wassap|wattsapp',
  unofficial:
    'whatsapp|whats app|instagram|facebook|messenger|snapchat|tiktok|twitter|discord|telegram|signal|text message|sms|text|texting|personal phone|my own phone|own phone|personal mobile|personal number|own number|imessage|facetime|dm|dms|insta|ig|fb|snap|kik|linkedin|roblox|fortnite|xbox|playstation|steam|skype|private message|personal email|gmail|hotmail|viber|slack|reddit|group chat|wechat|voice note|social media',
  game: 'game|games|gaming|roblox|fortnite|minecraft|xbox|playstation|nintendo|call of duty|fifa|among us|steam|console',
  publicaccount:
    'public|open profile|open account|wide open|visible to all|not private|everyone can see|anyone can see',
  private:
    'private|closed|locked|friends only|friends-only|members only|invite only|privately|hidden|limited to friends|just for friends|only my friends|close friends|secret group|personal account|behind closed doors|not public|restricted|disappearing',
  group:
    'group|groups|chat|chats|group chat|parents chat|class chat|parent group|closed group|page|pages|whatsapp group|class whatsapp|forum|community page|thread',
  privacy:
    'privacy|privacy settings|lock down|locked down|locking down|lock my|lock mine|tighten|tighten up|set to private|make my account private|make it private|go private|going private|friends only|settings|restrict who|who can see|hide my|security settings|strictest|strict settings|make mine private|make my profile private|switch to private|keep my account private|private account',
  overshare:
    'overshare|oversharing|personal life|private life|night out|nights out|drunk|drinking|boozy|party|parties|partying|hangover|holiday snaps|holiday pics|bikini|too much information|tmi|everything about my life|my whole life|intimate|love life|dating|wild|tipsy|hen do|stag do|festival|loads about|lots about my|every detail|details of my life|my weekend|pub',
  disrepute:
    "disrepute|look bad|looks bad|bad light|bad name|bad impression|reputation|damage the school|harm the school|embarrass the school|show up the school|shame the school|let the school down|image of the school|school's image|school's name|good name|standing|discredit|reflect badly|reflects badly|bring down|tarnish|profession|make us look|make the school look|make teachers look|bad publicity|mud|negative light|poor light",
  opinion:
    'opinion|opinions|view|views|political|politics|politician|election|vote|voting|labour|tory|campaign|campaigning|petition|belief|beliefs|stance|brexit|protest|strike|strikes|union|activism|activist|cuts|government policy|debate|personal opinion|own opinion|what i think|my thoughts|speak my mind|soapbox|opinionated|controversial',
  attribute:
    "attribute|attributed|speak for|speaking for|on behalf of|represent|representing|represents|backs|back my|behind me|agrees with me|supports my|endorse|endorsed|school thinks|trust thinks|school's view|school's opinion|official view|official line|mistaken for|mistake it|think it is the school|taken as|confused with|come across as|look like the school|disclaimer|views are my own|my own views|thinks it's the school|sound like the school",
  trust:
    'trust|multi academy|mat|academy trust|local authority|council|la|lea|county council|the county',
  ban: 'prohibition order|prohibition|banned|ban|bans|barred|struck off|strike off|stopped from teaching|prohibited|lost their licence|teaching ban|banning|removed from teaching|banned from teaching|thrown out of teaching|kicked out of teaching|lose the right to teach',
  tra: 'teacher regulation agency|teaching regulation agency|tra|regulator|regulation agency',
  extremism:
    'extremism|extremist|extreme views|radicalise|radicalised|radicalisation|radicalising|radicalization|radical|terror|terrorism|terrorist|isis|al qaeda|far right|far left|hate group|neo nazi|nazi|edl|incel|jihad|jihadi|white supremacist|white supremacy|hate preacher|propaganda|fascist|britain first|banned group|banned organisation|hate organisation|national action|supremacist|extremists',
  prevent:
    'prevent|prevent duty|prevent strategy|radicalisation duty|channel programme|counter terrorism|prevent obligation',
  hate: 'hate speech|hatred|hateful content|hate content|hate posts|hateful posts|hate|hate online',
  age: 'age|ages|old enough|how old|minimum age|age limit|age rating|age ratings|age restriction|age rated|underage|under age|too young|under 13|under thirteen|under number|13|thirteen|16|sixteen|birthday|youngest|aged|age requirement|age gate|pegi|legal age|not old enough|below the age',
  agecheck:
    'age verification|age check|age checks|age checking|verify age|verify ages|prove age|prove their age|proof of age|checking ages|online harms|online safety act|online safety bill|age assurance|check ages',
  law: 'law|laws|legislation|regulation|regulations|bill|act of parliament|rules coming|government|statute|legal|parliament|legally|ministers',
  lesson:
    'lesson|lessons|curriculum|online safety lesson|pshe|computing|computing lessons|taught|teach them|teach children|teach pupils|teach kids|learn about|class on|unit of work|scheme of work|assembly|assemblies|being taught|cover in|covers|covered|online safety week|learn in|e safety|esafety',
  model:
    'role model|role models|model|models|modelling|example|set an example|copy|copies|pick up|picks up|learn from|learn most|learn the most|learn best|imitate|mimic|influence|influences|copying|mirror|lead by example|good example|behaviour from|habits from|learn how to behave|learn to behave',
  bedtime:
    'bed|bedtime|bedroom|bedrooms|late at night|late night|midnight|night time|all night|sleep|tired|evening|past bedtime|after lights out|tablet in bed|up late|til late|till late|until late|yawning|knackered|overnight|at night',
  athome:
    'at home|home|talk to their child|talk to their children|talk to their kids|conversation with their|ask their child|ask their kid|know what apps|what apps|which apps|support at home|help at home|help their child|help their children|help from home|family|screen time',
  official:
    'official|officially|approved channel|proper channel|right channel|proper way|right way|correct way|correct channel|recognised|sanctioned|allowed to use|meant to use|supposed to use|should we use|should i use|which channel|what channel|which system|what system|electronic|electronically|authorised|designated',
  complaint:
    'complaint|complaints|complain|complaining|complained|concern|concerns|concerned|unhappy|not happy|grievance|dissatisfied|fed up|cross|angry|annoyed|upset with|dispute|gripe|problem with the school|issue with the school|worry|worried|grumble|disgruntled|beef|axe to grind|livid|furious',
  procedure:
    "procedure|process|policy|steps|stage|stages|formal|next step|next steps|what next|then what|still not resolved|not resolved|unresolved|can't be resolved|not sorted|isn't sorted|doesn't sort|does not sort|doesn't work|didn't work|gets nowhere|got nowhere|still unhappy|still not happy|after that|hasn't helped|didn't help|fails",
  behaviourpolicy: 'behaviour policy|behavior policy|code of conduct|staff code',
  dataprotection:
    'data protection|gdpr|dpa|data protection policy|data privacy|personal data|uk gdpr|data law|data policy',
  imagespolicy:
    'images policy|photo policy|digital images|digital images and video|image policy|photography policy|video policy|photo rules|picture policy|photo rule',
  aup: 'aup|aups|acceptable use|acceptable use policy|acceptable use agreement|acceptable use policies|user agreement',
  otherdocs:
    'other policy|other policies|other document|other documents|other rules|else should i read|else do i need to read|alongside|as well as this policy|besides this|apart from this|which policies|what policies|which documents|read with|linked policies|related policies|go with this|which policy|what policy|which document|what document|other guidance|else applies',
  helpline:
    'helpline|help line|hotline|support line|phone line|advice line|someone to ring|number to ring',
  nspcc: 'nspcc|childline',
  posh: 'posh|professionals online safety helpline|professional online safety helpline|safer internet helpline|online safety helpline',
  saferinternet: 'safer internet|uk safer internet centre|sic|uk sic|safer internet centre|swgfl',
  lgfl: 'lgfl|digisafe|lgfl digisafe',
  ofsted: 'ofsted|inspector|inspectors|inspection|inspect|pre inspection|hmi',
  google:
    'google|googling|googled|googles|look up|looks up|look us up|search for|search engine|search online|look online|check us out|check out online|research|researching|look into',
  applying:
    'apply|applying|application|applications|choose a school|choosing|school place|places|admission|admissions|enrol|enrolling|pick a school|prospective|prospective parents|sign up their|deciding on a school|new families|picking a school',
  wikipedia: 'wikipedia|wiki|wikipedia page|wikipedia entry|wikipedia article',
  review: 'google review|google reviews|review|reviews|star rating|one star|rating|trustpilot',
  schoolaccount:
    "school facebook|school's facebook|school twitter|school's twitter|school instagram|school's instagram|our facebook|our twitter|our instagram|our page|school account|school accounts|school's account|school's accounts|our accounts|school social media|school's social media|our social media|school page|school's page|official account|official accounts|official page|our socials|school socials|school tiktok|school youtube|school's socials|school x account|our tweets|school tweets|school feed|school channel",
  orm: 'orm|online reputation|online reputation management|reputation management',
  footprint: 'digital footprint|footprint',
  monitor:
    "monitor|monitoring|monitors|keep an eye|keeps an eye|watch|watches|watching|track|tracks|tracking|look at|looks at|check|checks|checking|keep tabs|keeps tabs|see what is said|see what's said|know what is said|know what people say|know what is being said|know what's being said|read what|scan|listening|listen|survey|surveil|on the lookout|take notice|pay attention|notice what",
  respond:
    'respond|responds|responding|response|reply|replies|replying|answer|answering|react|reacting|reaction|come back on|deal with criticism|handle criticism|tone',
  criticism:
    'criticism|praise|criticise|compliment|compliments|negative comment|negative comments|bad comment|positive comment|feedback|nice comment|good or bad|bad review|negative review|thumbs up|kind words|critics|positive and negative',
  coverage:
    'coverage|bad press|negative press|publicity|bad publicity|negative coverage|headline|headlines|bad news|negative story|press coverage|adverse',
  disruption:
    'disrupt|disruption|disruptive|disrupted|upheaval|upset things|knock on effect|effect on school|affect|impact|cause trouble|cause problems|causes problems|distraction',
  manage:
    'manage|manages|managing|management|run|runs|running|look after|looks after|looking after|in charge of|in charge|responsible|responsibility|responsible for|handle|handles|own|owns|control|controls|whose job|whose responsibility|admin of|maintain|maintains|curate|operate|operates|deal with|post on our|updates|keeps up|takes care of|update',
  professional:
    'professional|professionally|act professional|behave professionally|professional standards|standards|conduct myself|professionalism|be careful in my private life|off duty|outside work|out of work|out of school|in my own time|weekend|private lives|private life|off the clock|after hours',
  respectful:
    'respect|respectful|respectfully|polite|politely|positive|positively|kind|kindly|courteous|civil|civilly|decent|nice|well mannered|manners|behave|behaving|behaviour|behavior|conduct|act|etiquette',
  facetoface:
    "face to face|in person|in real life|irl|offline|real life|to their face|to someone's face|same room|in the flesh",
  hardtocontrol:
    "can't stop|cannot stop|can't control|cannot control|hard to control|difficult to control|hard to stop|difficult to stop|impossible to stop|can't help who|no control over|can't prevent|cannot prevent|police it|hard to police|out of my hands|not in my control|beyond my control|tricky to control|impossible|realistic|hard to manage",
  balance:
    'balance|difficult balance|justify|why do we teach|why teach|why does the school teach|acknowledge|reality|realistic|mixed message|mixed messages|contradiction|contradict|contradictory|hypocritical|hypocrisy|encouraging|condone|condoning|encourage|tightrope|square that|pretend|turn a blind eye',
  define:
    "define|defined|definition|meaning|mean|means|meant by|stand for|stands for|what is|what's|what counts|count as|counts as|counted as|class as|classed as|regarded as|considered|include|includes|included|come under|comes under|fall under|covered by|qualify|qualifies",
  expert:
    'expert|experts|expertise|expert help|specialist|specialists|external help|outside help|further help|more help|extra help|call on|draw on|turn to|backup|back up|adviser|advisers|advisor|advisors|escalate to|external support|outside support|outside expertise',
  question:
    "question|questions|query|queries|unsure|not sure|clarification|clarify|advice|advise|guidance|ask about|who do i ask|who can i ask|help understanding|don't understand|confused|first point of contact|first port of call|point of contact|in the first instance|first instance|stuck|not certain|doubt|wondering about this policy|don't know whether",
  guidance:
    'guidance|guidelines|guide|document|framework|rulebook|follows|advice document|best practice|work to|works to|goes by|work from|works from',
  policy: 'policy|this policy|the policy|rules|the rules|social media policy|policies|document',
  school:
    'school|the school|our school|academy|work|my job|workplace|my work|day at work|the place',
  urgent:
    'urgent|immediate danger|in danger|life at risk|suicide|suicidal|self harm|self harming|going to hurt|bleeding|end their life|kill herself|kill himself|kill themselves|overdose|run away|missing child|meeting him tonight|meeting her tonight|meet him tonight|meet a stranger',
} as const;
