/** The words staff use for what people do, online and about it. */
export const ACTS = {
  follow:
    "give a follow|giving it a follow|giving her a follow|giving him a follow|hit follow|press follow|click follow|clicked follow|requesting|requested|sent a request|send a request|request from|requests from|sent requests|mutual|pals on|buddies on|linked on|linked up|unfollow|unfriend|add the|add our|keep on snapchat|keep on facebook|keep on insta|following one another|follow|following|follows|followed|follower|follow back|following back|friend request|follow request|request to follow|connection request|friend on facebook|friends on facebook|friend on|friends on|befriend|subscribe|subscriber|sub to|connect with|connect on|connected on|link up with|friended|friending|add on|add me|add her|add him|add them|add a|add pupils|add kids|add students|add my|added me|added her|added him|added them|added a|adding|accept a|accept her|accept his|accept their|accept request|accept the request|accept requests|accept friend|accept him|accept them|accepted her|accepted his|accepted a|accepted request|accepted the request|mutuals|friend list|friends list|on each other's|each other on|one of my followers|follower list|following list|have as a friend|be friends with|friends with|become friends|pal up|be online friends|facebook friends|insta friends|snapchat friends|snap friends|as a friend|as friends",
  unfollow:
    'unfollow|unfriend|remove as a follower|remove them|stop following|block|blocked|blocking',
  message:
    'message|msg|messages|messaged|dm|dms|pm|inbox|text|texting|texted|txt|snapchat her|snapchat him|contact|get in touch|get hold of|reach|reach out|get word to|communicate|communication|write to|chat to|chat with|chatting|talk to|speak to|speak with|reply to|drop a line|drop a message|send a note|voice note|facetime|video call|ring|call|phone|whatsapped|snapped|correspond|liaise|converse|send a message|send messages|group chat with|private message|direct message|slide into',
  post: 'post|posting|posted|share|sharing|shared|upload|uploading|uploaded|put on|put up|put out|put online|put it on|put that|putting|publish|published|tweet|tweeting|tweeted|retweet|repost|retweeting|stick on|stick online|stick it|stick a|stick up|sticking|bung|pop on|pop online|chuck on|slap on|story|status|reel|vlog|blog|livestream|live stream|go live|post about|write online|write about|caption|comment|commenting|commented|comments|going up|goes up|up on|circulate|circulated|circulating|broadcast|tag|tagged|plaster|air',
  discuss:
    'discuss|discussing|talk about|talking about|chat about|chatting about|gossip|gossiping|mention|mentioning|say about|say something about|say things about|write about|post about|comment on|comment about|joke about|banter about|opinion of the school|sound off|refer to|name the school|anecdote|tell a story about|tell stories about|work stories|stories about work|stories from school|funny story|funny stories|funny thing',
  slag: 'slag off|slagging off|slagging|slag|moan|moaning|rant|ranting|ranted|whinge|whine|grumble|gripe|vent|venting|let off steam|slate|slating|slated|bad mouth|badmouth|bad mouthing|criticise|criticising|criticism of|complain about|complaining about|have a go|having a go|have a pop|take the mick|take the mickey|mock|mocking|make fun of|poke fun|laugh at|diss|dissing|bitch|bitching|roast|call out|name and shame|run down|rubbish the|trash|tear into|laying into|lay into|kick off|kicking off|pull apart|be rude about|rude about|nasty about|horrible about|awful about|insult|insulting|call names|calling names|swear about|sarcastic|sarky|disparage|ridicule|tease|having a dig|dig at|have a dig|blow off steam',
  abuse:
    'abusive|abuse|nasty|horrible|vile|offensive|aggressive|violent|upsetting|upset|inappropriate|insulting|insult|hateful|hurtful|mean|cruel|rude|spiteful|foul|disgusting|racist|sexist|homophobic|defamatory|libel|libellous|slander|slanderous|lies about|lie about|lies|false claims|false rumours|rumour|untrue|awful|dreadful|troll|trolling|harass|harassing|harassment|intimidating|intimidation|intimidate|humiliating|humiliate|embarrassing|unpleasant|bullying|bully|bullied|bullies|cyberbully|cyberbullying|pick on|picking on|picked on|fight video|fight|crude|obscene|sweary|swearing|toxic|distressing|offending|unacceptable|slurs|slur|malicious|name calling|calling|slagging|slating|disgraceful|scrap|attack|attacking|ganging up|having a go|bad language|indecent|shaming|harmful|objectionable',
  bully:
    'bully|bullying|bullied|bullies|bullys|cyberbully|cyberbullying|cyberbullied|pick on|picking on|picked on|leave out|leaving out|gang up|ganging up|torment',
  threat:
    'threat|threaten|threatens|threatening|threatened|knife|gun|weapon|bomb|kill|stab|shoot|shooting|hurt someone|hurt somebody|beat up|come to the school and|violence against|attack on the school|burn down|going to get|blow up|harm someone|death',
  illegal:
    'illegal|unlawful|criminal|against the law|crime|break the law|breaks the law|breaking the law|law breaking|dangerous|hate crime|offence',
  police: 'police|policeman|999|101|authorities|the law involved|bobbies|copper|cops',
  fake: "fake|fake account|impersonate|impersonating|impersonation|spoof|parody|meme account|pretending to be|pretend to be|poses as|posing as|deepfake|deep fake|fake profile|in our name|in the school's name|bogus|hacked|doctored|ai generated|made up account",
  image:
    'photo|photograph|pic|picture|pictures|video|vid|videos|film|footage|clip|image|images|selfie|snapshot|snaps of|photos|recording|class photo|photography|filming|videoing',
  takephoto:
    'take photo|take photos|take a photo|take pictures|take pics|take a picture|take a pic|taking photos|taking pictures|taking pics|photograph the|photograph a|photographing|film the|filming|record the|video the|videoing|recording the|use my phone|own phone|personal phone',
  nude: 'nude|nudes|naked|semi nude|topless|indecent image|indecent photo|indecent picture|sext|sexting|explicit image|explicit photo|explicit picture|explicit pic|intimate image|intimate photo|intimate picture|dick pic|undressed|sexual image|sexual photo|child abuse image|no clothes|in her underwear|in his underwear|in their underwear|rude pic|rude picture|rude photo|rude selfie',
  permission:
    "permission|consent|approval|say so|okay from|ok from|green light|without asking|without checking|asking first|ask first|ask before|check first|check with|checking with|clear it with|not asked|hasn't asked|haven't asked|didn't ask|never asked|not been asked|no one asked|nobody asked|not asking|agreed to|agree to it|agree first|their agreement|got the ok|given the ok|parental permission|let them know first|need to ask|run it past|run it by|first checking|first asking|go ahead from|blessing|obtain permission",
  without:
    "without|w/o|not asked|hasn't asked|haven't asked|didn't ask|never asked|not been asked|no one asked|nobody asked|not asking|if i don't ask|behind her back|no permission|no consent",
  personalinfo:
    "phone number|mobile number|number of|home address|personal details|personal information|information about|info about|contact details|date of birth|birthday|full name|surname|medical details|other people's information|details about|personal info|private details|someone else's details|name of a",
  delete:
    'delete|deleted|take down|taken down|takedown|taking down|take it off|taken off|remove|removed|removing|removal|come down|get rid of|pull it down|get it off|wipe|pulled|disappear',
  report:
    'report|tell|telling|told|notify|notified|inform|informed|flag|flag up|let someone know|let somebody know|who needs to know|who should know|need to know about|raise it|raise this|raise that|refer|referred|escalate|escalated|log it|log this|say something to|say anything|mention it|mention to|make aware|be aware|aware of|pass it on|pass this on|pass on|take this to|take it to|go to|goes to|hand over to|who do i go|who hears|hears about|who finds out|disclose|heads up|keep quiet|keep it to myself|keep to myself|ignore it|let it go|bother anyone|whom',
  approve:
    'approve|approved|approves|approval|sign off|signs off|signed off|authorise|authorises|authorised|authorize|authority to|say yes|gives permission|grant|grants|permit|okay it|ok it|agree|agrees|decide|decides|clearance|allow it|rubber stamp|green light',
  exception:
    'exception|exceptions|exempt|exemption|special case|allowance|make allowances|dispensation|get round|way round|waive|waiver|loophole|special permission|excuse',
  declare:
    'declare|declared|declaring|declaration|disclose|own up|come clean|let school know|tell school|tell the school|make it known|put on record|state it|say i am related|register it|when do i',
  breach:
    "breach|breaches|breached|break the rules|breaks the rules|broke the rules|break the policy|breaks the policy|breaking the policy|break this policy|breaks this|broke the|broken the|breaking the|breaking it|breaks it|flout|flouts|flouting|violate|violates|violation|ignores the policy|not followed|doesn't follow|don't follow the|fall foul|go against|goes against|went against|contravene|misconduct|disobey|step out of line|get it wrong|don't stick to|doesn't stick to",
  discipline:
    'discipline|disciplined|disciplinary|sack|sacked|fired|dismissed|lose my job|in trouble|consequence|consequences|punish|punished|punishment|sanction|sanctioned|dealt with|deal with|handled|handle|penalty|repercussion|happens to|what happens|get done|warning|trouble|serious',
} as const;
