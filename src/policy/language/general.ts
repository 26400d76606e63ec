/** Words of school life beyond social media, for the policies of other schools. */
export const GENERAL = {
  device:
    'phone|mobile|mobile phone|handset|smartphone|iphone|device|tablet|ipad|laptop|computer|pc|smartwatch|smart watch|chromebook|camera|personal device|own device|equipment|memory stick|usb',
  afterhours:
    'after hours|out of hours|evening|evenings|weekend|weekends|late|night|nights|school hours|working hours|working day|office hours|before school|after school|after work|sunday|saturday|pm|am|bank holiday|school day|term time|lunchtime|lunch|break|breaktime|lesson time',
  holiday: 'holiday|holidays|half term|summer break|vacation|easter|christmas|inset',
  gift: 'gift|gifts|present|presents|token|money|cash|pay|paid|payment|reward|discount|freebie|hospitality|fundraise|fundraiser|fundraising|crowdfund|gofundme|donate|donation|sponsor|sponsored|sponsorship',
  business:
    'business|advert|advertise|advertising|promote|promotion|sell|selling|endorse|endorsement|commercial|second job|side hustle|tutor|tutoring|private tuition|tuition|influencer|brand|monetise|earn',
  record:
    'record|recorded|recording|log|logged|note|written record|keep a copy|copy|copies|screenshot|screenshots|screen shot|evidence|save|saved|capture|keep|retain|retained|store|stored|preserve|print',
  secret:
    'password|passwords|passcode|login|log in|log on|logon|pin|credentials|two factor|two step|authentication|unlock',
  training:
    'training|course|induction|inset|refresher|workshop|trained|learning module|briefing|session',
  revise:
    'review|reviewed|reviews|revise|revised|update|updated|annual|annually|every year|yearly|renew|renewed|next due',
  consent:
    'consent|consents|permission|permissions|agreement|written permission|signed form|approval|approve|approved|authorise|authorised|authorisation|clearance|sign off|signed off|say so|go ahead|ok from|okay from|green light|prior agreement|permit|agree|agreed',
  livestream:
    'livestream|live stream|livestreaming|streaming|stream|go live|going live|video call|video calls|video lesson|zoom|teams call|facetime|webcam|broadcast|remote lesson|online lesson|google meet|microsoft teams',
  ai: 'ai|artificial intelligence|chatgpt|chat gpt|copilot|gemini|deepfake|deep fake|image generator|generative|chatbot|language model|ai tool|ai tools',
  badge: 'logo|crest|badge|emblem|school name|uniform|lanyard|name of the school|branding',
  transport:
    'lift|car|drive|minibus|transport|home visit|visit home|meet up|meet outside|meeting outside|one to one|alone|coffee',
  impersonal:
    'anonymous|anonymously|pseudonym|alias|false name|nickname|another name|different name|fake name|stage name|made up name',
  newcomer:
    'new|join|joins|joining|start|starts|starting|starter|starters|begin|beginning|appointed|appointment|arrive|new to the school|induction|first day|recruit|recruits',
  leaver:
    'leave the school|leaves the school|leaver|leavers|resign|last day|end of contract|leave your job|leaving the job|stop working',
  investigate:
    'investigate|investigation|look into|looking into|question the child|confront|challenge|deal with it yourself|sort it out myself|sort it out',
  respondpost:
    'respond|reply|replies|answer|comment back|react|engage|engaging|retaliate|get involved|argue|rise to it',
  lawfulness:
    'law|legal|illegal|legislation|gdpr|data protection|copyright|defamation|libel|regulation',
  time: 'hour|hours|day|days|week|weeks|month|months|year|years|term|immediately|straight away|at once|as soon as possible|same day|promptly|within|deadline|how soon|how quickly|how long|by when|time limit|without delay|right away|asap|quickly|soon',
  number: 'how many|how much|number of|maximum|limit|up to|no more than|at least',
  admin:
    'administrator|administrators|admin|moderator|moderate|moderates|two members of staff|owner|manage|manages|managed|run|runs|running|responsible|responsible for|in charge|look after|looks after|oversee|oversees|maintain|maintains|monitor|monitors|keeper',
  wellbeing:
    'wellbeing|well being|support|counselling|upset|stress|worried|victim|target|targeted|help|employee assistance|union|occupational health',
  age18: '18|eighteen|19|nineteen|adult pupil|over 18|turned 18|until they are 18|21',
  interview:
    'interview|candidate|candidates|applicant|applicants|shortlisted|recruitment|job|vacancy|reference|online search',
  misuse:
    'misuse|abuse|breach|break|breaks|breaking|broke|broken|ignore|ignores|ignoring|flout|disobey|not follow|fail|failure|wrongdoing|violation|non compliance|contravene',
  sanction:
    'sanction|sanctions|discipline|disciplinary|dismissal|dismissed|sacked|warning|punish|punishment|consequence|consequences|suspended|excluded|in trouble|happens to|gross misconduct|procedure',
  curious:
    'look at|view|viewing|browse|search|searching|search for|look up|looking up|check out|scroll|stalk|watch',
  location:
    'location|locations|where they are|geotag|geo tag|check in|address|place|whereabouts|venue',
  tagname:
    'tag|tagged|tagging|name|named|names|naming|identify|identified|identifiable|recognise|recognisable|surname|full name|first name',
} as const;
