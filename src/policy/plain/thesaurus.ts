/**
 * Words that mean nearly the same in the rules of schools, closer than the subjects of the shared
 * lexicon: "nicked" is "stolen", "lunch" is "a break". Alternatives are separated by `|`. A word may
 * stand in several lists. Names start with `=`, so that they never meet a concept of the lexicon.
 */
export const SYNONYMS = {
  '=lost':
    'lost|lose|losing|loss|stolen|theft|nicked|pinched|missing|mislaid|misplaced|gone missing|cannot find|can not find|left on the bus|left on the train|broken|damaged|smashed',
  '=phone': 'phone|mobile|mobile phone|handset|smartphone|iphone|cell',
  '=tablet': 'tablet|ipad|laptop|chromebook|computer|desktop|macbook',
  '=device':
    'device|equipment|phone|mobile|smartphone|iphone|tablet|ipad|laptop|computer|camera|chromebook|handset',
  '=watch': 'smart watch|smartwatch|apple watch|watch|wearable|fitbit',
  '=camera': 'camera|phone camera',
  '=break':
    'break|breaktime|break time|lunch|lunchtime|lunch break|lunch hour|playtime|dinner time|unpaid break|paid break|off duty|staff room|staffroom',
  '=duty':
    'directed time|working hours|working time|work time|working day|on shift|shift|on duty|in lesson|during lesson|lesson time|lesson|ppa|contact time|school hours|school day|teaching time|while teaching|when teaching|supporting a|responsible for|in class|in front of|during the day|while at work|at work|while children are here|with the children|with children|supervising|timetabled|in the classroom',
  '=owntime':
    'own time|spare time|free time|outside work|outside of work|out of work|private time|private life|private lives|off site',
  '=evening':
    'evening|6pm|7pm|8pm|9pm|10pm|11pm|6 pm|7 pm|8 pm|9 pm|10 pm|11 pm|midnight|late|night|out of hours|after hours|bedtime|tonight|past nine|half nine',
  '=weekend': 'weekend|saturday|sunday|bank holiday|holiday|half term|summer holiday',
  '=email': 'email|e mail|email address|inbox|outlook',
  '=workemail':
    'work email|school email|trust email|college email|academy email|nursery email|school address|work address|school email address|work email address|trust email address|official email',
  '=ownemail':
    'gmail|hotmail|yahoo|icloud|own email|personal email|private email|home email|my own address',
  '=password': 'password|passcode|login|log in|log on|pin|passphrase|credential|two factor',
  '=hacked':
    'hacked|hack|hacker|compromised|broken into|got into|taken over|hijacked|locked out of|unauthorised access|suspicious login',
  '=run':
    'run|manage|in charge of|look after|looked after|responsible for|keep|maintain|oversee|coordinate|does the|do the|post on|administer|own',
  '=register': 'register|list|log|book|database|spreadsheet',
  '=consent':
    'consent|consent form|permission|permission form|image form|photo form|parental consent|parents permission|agreed to photo|signed|green list|blue list|opt out|opted out|said no to photo|no form|no consent|photo list|sims|not got permission|do not photograph list',
  '=approve':
    'approve|approved|approval|authorise|authorised|agree|agreed|agreement|sign off|signed off|permission|say so|go ahead|ok from|clearance|blessing|green light|decide',
  '=recording': 'recording|recorded|record|video recording',
  '=retain':
    'retain|keep|kept|store|stored|save|saved|hold|held|delete|deleted|wipe|wiped|erase|erased|destroy|destroyed|removed|stay on|disposed',
  '=delete':
    'delete|deleted|deletion|remove|removed|take down|taken down|wipe|wiped|erase|erased|get rid of|take it off|take it down|unpublish|hide',
  '=onlinelesson':
    'online lesson|remote lesson|online teaching|teach online|teaching online|live lesson|virtual lesson|remote teaching|remote learning|video lesson|video call|lesson on zoom|lesson on teams|teach my group over|lesson over|zoom|google meet|live online',
  '=alone':
    'one to one|one to ones|1 to 1|1 2 1|single pupil|single student|single learner|single child|alone|on their own|on my own with|individual pupil|just one pupil|just one student|with one pupil',
  '=livestream':
    'livestream|live stream|livestreaming|live streaming|live streamed|live broadcast|broadcast live|go live|going live|stream|streaming|broadcast',
  '=photo': 'photo|photograph|picture|pic|image|snap|selfie|shot|photography|snapshot',
  '=film': 'film|filming|video|videoing|footage|clip|recording|record',
  '=imaging': 'photo|photograph|picture|pic|image|snap|selfie|video|film|filming|footage|clip',
  '=face': 'face|recognisable|recognised|recognise|identifiable|headshot',
  '=name':
    'name|named|naming|mention|surname|full name|first name|initials|nickname|identify|identified|identifies|identifiable',
  '=secret':
    'secret|secrecy|confidential|confidence|promise not to tell|keep to myself|keep it between us|confidentiality|not tell anyone',
  '=ownaccount':
    'personal account|own account|private account|own profile|my profile|account of your own|account of my own|own page|own facebook|own instagram|own insta|own twitter|own fb|my facebook|my insta|my instagram|my twitter|my tiktok|my page|my account|my accounts|my own instagram|profile|own social media|personal social media|personal profile',
  '=privacy':
    'privacy|privacy setting|private|locked|lock down|lock your account down|friends only|only friends can see|hidden|settings|locked down',
  '=workplace':
    'employer|where i work|where you work|workplace|place of work|work for|work at|who employs|employ',
  '=disclaimer':
    'disclaimer|opinions are my own|views are my own|opinions are their own|views are theirs|own views|views my own|personal view|opinions own|views expressed',
  '=moan':
    'moan|say something bad|bad things about|say bad things|something negative|damage the reputation|complain|complaint|criticism|criticise|grumble|rant|slag off|whinge|vent|have a go|bad mouth|badmouth|slate|run down|disparage|negative|kick off|let off steam|gripe|rude about|moaning|slagging|whinging|bitch|undermine|derogatory',
  '=mock':
    'mock|joke|laugh at|make fun|ridicule|tease|banter|humour|satire|take the mick|meme|parody',
  '=discuss':
    'discuss|mention|talk about|tell a story|write about|say about|comment on|refer to|post about|tweet about|chat to|chat about|anecdote|story about|stories about|share information|remark|gossip|funny thing',
  '=abuse':
    'abuse|abusive|nasty|offensive|horrible|vile|harass|harassing|harassment|insult|insulting|rude|awful|troll|trolling|defamatory|hateful|malicious|obscene|discriminatory|lies about|hurtful|unpleasant|slag off|horrid|cruel',
  '=threat': 'threat|threaten|threatening|violence|violent|kill|attack',
  '=bully': 'bully|bullied|bullying|cyberbullying|cyber bullying|cyberbullied|picked on',
  '=fake':
    'fake|fake account|impersonate|impersonating|impersonation|pretend to be|pretending to be|pretends to be|pose as|poses as|posing as|in our name|in my name|in your name|spoof|clone',
  '=deepfake': 'deepfake|deep fake|faked|ai image|face swap|altered',
  '=press':
    'journalist|reporter|newspaper|press|media enquiry|media request|broadcaster|television|tv|radio|local paper|news|paper|press enquiry',
  '=comment': 'comment|statement|quote|interview|off the record',
  '=whistle':
    'whistleblow|whistleblower|whistleblowing|whistle|protected disclosure|public interest disclosure',
  '=union': 'union|trade union|strike|striking|industrial action|union rep',
  '=political':
    'political|politics|politician|campaign|campaigning|political party|party|election|vote|candidate|standing for|council|councillor|public office|petition|protest',
  '=paid': 'pay|paid|payment|money|fee|earn|earning|income|royalties',
  '=advert':
    'ad|advert|ads|advertise|advertising|advertisement|boost a post|boosted post|sponsored post|promote',
  '=fundraise':
    'fundraise|fundraiser|fundraising|gofundme|go fund me|crowdfund|crowdfunding|just giving|justgiving|raise money|appeal|charity|donation|donate',
  '=babysit': 'babysit|babysitter|babysitting|childmind|child mind|look after their kids|nanny',
  '=tutor': 'tutor|tutoring|tuition|private lesson|private tuition',
  '=gift': 'gift|present|hamper|voucher|chocolates|wine|hospitality',
  '=lift': 'lift|drive|car|transport|minibus',
  '=app': 'app|application|platform|software|tool|programme|website|service|system',
  '=open':
    'open|set up|setting up|start|create|new account|launch|make an account|make a page|begin|own instagram|own insta|own twitter|own page|would like an|wants an|want their own|account of their own|start up|set one up|opening',
  '=dept':
    'department|dept|faculty|subject|year group|team|music dept|music|geography|history|maths|english|science|pe|art|drama|dt|french|spanish|language|languages|sports|library|class',
  '=account': 'account|page|profile|channel|feed|facebook|instagram|insta|twitter|tiktok|youtube',
  '=closed':
    'close|closed|shut|shut down|removed|remove|deactivated|not been used|unused|nobody uses|no longer used|silent|dormant|inactive|old account|dead',
  '=review':
    'policy review|reviewed|review|reviewing|renewed|revised|revise|update|updated|next due|due for review|looked at|out of date|go through|go over|last reviewed|version|adopted|approved by the board|ratified',
  '=rules': 'rule|rules|policy|guidance|guide|sheet|document|guidelines',
  '=training': 'training|course|trained|train|induction|inset|briefing|workshop|refresher',
  '=evidence':
    'evidence|proof|screenshot|screen shot|copy|keep a copy|print out|screengrab|screen grab|take a screenshot',
  '=investigate':
    'investigate|investigation|investigating|digging|dig|look into|find proof|look for proof|gather proof|gather evidence|proof|question the pupil|detective|find out who|find out myself|interview the',
  '=forward':
    'forward|forwarded|send on|pass on|share|send it on|pass it on|pass them to|send it to|shared|copied',
  '=show': 'show|show me|ask to see|let me see|see it|look at it|view',
  '=respond':
    'respond|response|reply|replies|replied|answer|answered|answer back|react|say hi back|message back|write back|retaliate|engage|join in|argue|defend|comment back|get back to',
  '=argue': 'argue|arguing|argument|join in|defend|row|debate|retaliate|answer back',
  '=decline':
    'decline|declined|turn down|turned down|refuse|refused|reject|rejected|ignore|say no|turn away',
  '=accept': 'accept|accepting|accepted|say yes|confirm|approve|initiate',
  '=connect':
    'follow|following|follower|followed|friend|befriend|connect|connected|connection|link|linked|subscribe|friends with|be friends|friend request|friends on|add|added|facebook friends|contact on a private account|contact|online friends',
  '=message':
    'message|messaging|messaged|dm|direct message|private message|text|text message|texting|snap|sms|whatsapp|ping',
  '=communicate':
    'communicate|communication|contact|talk to|speak to|speak with|get hold of|reach|get in touch|stay in touch|keep in touch|in touch|message|write to|correspond|chat to|messaging',
  '=alreadyfriends':
    'know socially|best mate|mate|already friends|friends before|were friends|been friends|friend outside|friends outside|already were|already was|knew before|before their child|old friend|known for years|friends for years|friends with before|before he came|before she came|before his child|before her child',
  '=barely': 'other parents|barely know|do not know|hardly know|never met',
  '=relative':
    'relative|relation|close relative|immediate family|near family|family member|own child|own children|son|daughter|niece|nephew|cousin|sister|brother|grandchild|godchild|family',
  '=sibling': 'brother|sister|sibling|brothers and sisters|younger brother|younger sister',
  '=nude':
    'nude|nudes|naked|semi nude|nearly nude|indecent|indecent picture|explicit|sexual|intimate|sexting|topless|undressed',
  '=viewing': 'look at|look through|open|opened|view|viewed|watch|see|search',
  '=harm':
    'harm|danger|at risk|risk|unsafe|not safe|is not safe|hurt|bruise|bruises|suicide|self harm|neglect|immediate danger|safe at home|missing child|worried about a child',
  '=concern':
    'concern|concerned|concerns|worry|worried|worries|uneasy|allegation|suspect|suspicion|uncomfortable|not right|anything that worries|something wrong|bad feeling|think a',
  '=colleague':
    'colleague|another teacher|another adult|another member of staff|other staff|other teacher|other adult|co worker|coworker|fellow|people i work with|someone i work with|other ta|another ta|teammate',
  '=conduct':
    'behave|behaving|behaviour|conduct|behaving towards|what a grown up|how a colleague|inappropriate',
  '=dataloss':
    'personal data|wrong person|wrong family|wrong parent|wrong parents|wrong child|gone astray|data breach|wrongly shared|sent to the wrong|wrong email|wrong address|to the wrong',
  '=data':
    'data|personal data|detail|details|information|personal information|marks|essay|grades|file|medical',
  '=logo': 'logo|crest|badge|emblem|coat of arms|branding',
  '=uniform': 'uniform|nursery top|work top|polo shirt|lanyard|hoodie|fleece',
  '=profilepic': 'profile picture|profile pic|profile photo|avatar|profile',
  '=share': 'share|like|repost|retweet|re post|reshare|liking|sharing',
  '=writing':
    'blog|blogging|podcast|vlog|write about|writing|article|book|column|youtube channel|publish|blog post',
  '=ai':
    'ai|artificial intelligence|chatgpt|chat gpt|copilot|gemini|ai tool|generative|claude|grok|chatbot',
  '=game': 'game|gaming|roblox|fortnite|minecraft|xbox|playstation|online game',
  '=groupchat':
    'group chat|whatsapp group|parents group|parents chat|class chat|class group|parent group|whatsapp chat|parents whatsapp|class whatsapp|chat group|group',
  '=breach':
    'breach|break this|breaking this|break the rules|ignore|ignored|ignores|do not follow|not follow|fail to follow|flout|broke the|break this policy|do not stick to|go against|disobey|break the policy',
  '=sanction':
    'disciplinary|discipline|dismissal|dismissed|sacked|misconduct|gross misconduct|lose their job|lose my job|warning|spoken to formally|consequence|consequences|in trouble|punished|what happens if|what will happen if|what happens to staff|what would happen|what happens when i|what can happen|get into trouble|could i be|will i be|sanction',
  '=monitor':
    'monitor|monitored|monitoring|check|checks|spy on|look at|read|track|snoop|keep an eye on|watch what',
  '=recruit':
    'applicant|candidate|candidates|recruitment|recruit|shortlisting|shortlisted|shortlist|interview|job|appointing',
  '=confidential': 'confidential|budget|staffing|unpublished|sensitive|internal',
  '=results': 'result|results|grades|exam|gcse|a level|examination result',
  '=meet': 'meet|meeting|meet up|socialise|coffee|party',
  '=phonenumber':
    'number|phone number|mobile number|telephone|extension|ext|private number|own number|personal number|personal mobile number|my number|their number|private phone number|my mobile|their mobile numbers',
  '=display': 'display|displayed|wall|put up|noticeboard|corridor',
  '=takehome':
    'take home|taken home|take it home|at home|home|off site|leave the building|off the premises|out of the building|ipad home|tablet home|laptop home|home with me',
  '=overnight': 'overnight|end of the day|left out|leave out|after school|out overnight',
  '=locked': 'locked|lock away|locked away|secure|cupboard|locker|safe|pocket|bag|drawer|on me',
  '=trip':
    'trip|outing|visit|residential|excursion|expedition|overseas visit|abroad|duke of edinburgh|dofe|school trip|camp|tour|away day|abroad trip',
  '=fixture': 'fixture|match|sports fixture|tournament|game|sports day|football match',
  '=event':
    'event|concert|play|fair|nativity|assembly|sports day|performance|show|festival|summer fair',
  '=emergency': 'emergency|emergencies|urgent|urgently|999|crisis',
  '=undress': 'changing|changed|toilet|bathroom|swimming|swim|nappy|undress|wash',
  '=upset': 'upset|crying|distress|distressed|distressing|sad|tears|hurt|restraint|restrained',
  '=placement': 'placement|trainee|student teacher|coursework|on placement|work experience|pgce',
  '=schoolaccount':
    'official account|work account|school page|our page|our pages|our facebook|our instagram|our twitter|school facebook|school instagram|school insta|schools instagram|schools facebook|school account|academy account|trust account|college account|academys account|colleges account|academy page|academys facebook|college instagram|faculty account|our feed|our account|page|nursery page|our maths account|school tiktok',
  '=team': 'group|team|committee|working party',
  '=form': 'form|paperwork',
  '=howlong': 'how long|weeks|days|months|within|normally decided',
  '=leave':
    'leave|leaves|left|leaver|former|ex pupil|ex student|ex|moved on|alumni|used to teach|taught|no longer here|no longer at|old pupil',
  '=unsure':
    'unsure|not sure|unclear|in doubt|question|questions|query|queries|advice|advise|clarification|something is permitted|something is allowed|whether something|help with this policy|first point of contact',
  '=counsel': 'counsellor|counselling|counsel|upset by|wellbeing|support for me|stress',
  '=crime': 'crime|criminal|illegal|offence|against the law|police|unlawful',
  '=police': 'police|101|999|crime',
  '=rating': 'review|negative review|bad review|google review|rating|one star|trustpilot',
  '=complaint': 'complaint|complaints|complain|unhappy|complained|not happy|angry|grievance',
  '=timesofday': 'hours|what time|what times|between|am|pm|when can we|office hours',
  '=anonymous':
    'different name|another name|false name|pseudonym|alias|under a different|fake name|nickname',
  '=search': 'google yourself|look yourself up|search for yourself|google myself|look myself up',
  '=exception': 'exception|exceptions|exempt|exemption|special case|dispensation',
  '=regret': 'regret|mistake|by accident|accidentally|wish i had not|should not have posted|stupid',
  '=apply':
    'apply|application|request|ask for|get it added|add one|get added|added|new app|be added',
  '=cover':
    'cover|covers|covered|apply to|applies to|bind|include|includes|who does this|subject to',
  '=editors': 'editor|editors|administrator|administrators|admin|admins|moderator|named editor',
  '=switchedoff': 'switched off|turn off|turned off|disable|disabled|off|on in the',
  '=mute': 'silent|mute|notifications off|messages off|switched off',
  '=work': 'artwork|painting|pupils work|childrens work|coursework|work',
  '=safeguarding': 'safeguarding|child protection|dsl|designated safeguarding lead',
  '=deputy': 'deputy|when away|away|off sick|covers for|stands in|absent|instead of',
  '=declare':
    'declare|declared|disclose|register|notify|own up|tell anyone|let someone know|write down',
  '=dataprotect': 'data protection|gdpr|data protection officer|data protection lead',
  '=harassment': 'harass|harassed|harassing|harassment|stalk|stalking|hounding|abusive',
  '=location': 'where|located|kept|place|rota|noticeboard|office',
  '=dating': 'dating|dating app|tinder|hinge|bumble|grindr|date',
  '=copyright':
    'copyright|licence|licensed|music|song|soundtrack|someone elses picture|google images|credit|intellectual property|plagiarise|downloaded',
  '=tagging': 'tag|tagged|tagging|geotag|location|check in|live location|whereabouts|hashtag',
  '=moderate': 'moderate|moderated|moderation|hide|hidden|comments|spam|comment section|trolls',
  '=wifi': 'wifi|wi fi|network|vpn|hotspot|guest network|filter|filtering|blocked site|firewall',
  '=staffgroup':
    'staff whatsapp|staff group|staff chat|staff group chat|team chat|department whatsapp|work group|colleagues group|staff room chat|work whatsapp',
  '=linkedin':
    'linkedin|recruiter|endorse|recommend|recommendation|reference|testimonial|professional network',
  '=showing':
    'show a video|play a clip|play a video|youtube clip|video in class|youtube in class|video in a lesson|show a clip',
  '=withdraw':
    'withdraw|withdrawn|change their mind|changed their mind|no longer want|take back|revoke|opt out|opted out',
  '=defame': 'defame|defamatory|defamation|libel|libellous|slander|untrue|lies|false',
  '=disrepute':
    'disrepute|reputation|bad name|look bad|bad light|embarrass|image of the school|let the school down',
  '=confidence':
    'confidential|confidentiality|private information|sensitive information|leak|personal details',
  '=settings':
    'setting|settings|privacy setting|followers list|who can see|visibility|public|open to all',
  '=bystander':
    'background|other people|other children|in shot|in the background|others in the picture',
  '=store':
    'store|stored|keep|kept|save|saved|memory card|cloud|drive|shared drive|server|usb|backed up|back up',
  '=upload': 'upload|uploaded|uploading|transfer|transferred|download|move to',
  '=influencer':
    'influencer|brand|sponsored|sponsorship|freebie|affiliate|promote|endorsement|paid partnership|monetise',
  '=alumni':
    'alumni|alumnus|old pupils|former pupils|former students|ex pupils|ex students|leavers',
  '=ownchild':
    'own child|own children|own son|own daughter|my son|my daughter|my own child|my own son|my child|my kids|as a parent',
  '=grownup': 'adult|grown up|18|over 18|turned 18|nineteen|19|21|of age',
  '=wait':
    'wait|how long after|years after|months after|once they have left|until they|years later|ago|since they left',
  '=quick':
    'immediately|straight away|at once|without delay|as soon as|same day|promptly|right away|urgently',
  '=secondaccount':
    'second account|anonymous account|alias|burner|separate account|two accounts|different account',
  '=sickleave': 'sick|off sick|ill|sick leave|signed off|maternity|leave of absence',
  '=exstaff':
    'leave the school|leaving the school|resign|last day|when i leave|hand over|handover|new job|left our employment',
  '=handover': 'hand over|handed over|handover|return|give back|given back|transferred',
  '=inherit': 'petition|sign a petition|protest|demonstration|march',
  '=news': 'good news|announce|announcement|celebrate|achievement|exam success|award|prize',
  '=closure': 'snow|closure|school closed|snow day|emergency closure|closed today',
  '=newsletter': 'newsletter|bulletin|website|prospectus|brochure|display screen',
  '=death': 'death|died|bereavement|tragedy|accident|critical incident',
  '=security':
    'two factor|two step|2fa|multi factor|mfa|authenticator|verification code|strong password',
  '=inspectcheck': 'check|checked|audit|audited|spot check|sample|reviewed by',
  '=parentcomplaint':
    'unhappy parent|angry parent|complaining parent|parent complained|parents complain|rant about the school|parent moaning|complain online',
  '=fight': 'fight|fighting|punch up|scrap|assault|attack',
  '=selfharm':
    'self harm|suicide|suicidal|kill herself|kill himself|end it all|hurting herself|hurting himself|cutting',
  '=extremism': 'extremism|extremist|radicalisation|radicalised|prevent|terrorism|far right|hate',
  '=hatespeech':
    'racist|racism|homophobic|sexist|discriminatory|discrimination|hate|protected characteristic|offensive joke',
  '=rumour': 'rumour|gossip|speculation|speculate|hearsay',
  '=workload':
    'expected to reply|expected to answer|obliged to answer|answer emails|reply to emails|respond out of hours',
} as const;
