/** First names that are common in schools, so that one typed without a capital is found too. */

/** Names that are nothing else; written by hand. */
export const FIRST_NAMES: ReadonlySet<string> = new Set(
  (
    'aaliyah aaron abdul abdullah abigail adam adele adrian ahmed aidan aisha alan albert alesha alex alexander alexandra alfie ali alice alicia alisha amara amelia amina amir amira amy ana anastasia andrew angela angus anita anna annabel anne anthony antonio anya archie aria ariana arthur asha ashley aubrey austin ava ayaan ayesha ' +
    'barbara beatrice ben benjamin bethany bilal blake bradley brandon brian bronwyn bryony callum cameron carl carla carlos caroline catherine cerys charles charlie charlotte chelsea chloe chris christian christopher ciara claire clara cody colin connor conor craig ' +
    'daisy daniel danielle danny darcey darren dave david dean debbie denise dennis derek diana dominic donna dylan ebony eddie edward eilidh elena eleanor eliza elizabeth ella ellie elliot elsie emilia emily emma erin ethan eva evan evelyn evie ' +
    'farah fatima felix finlay finn fiona florence fraser freddie frederick freya gabriel gareth gary gemma george georgia georgina gordon graham hamza hana hannah harley harriet harrison hassan hayley heidi helen henry holly hugo ' +
    'ian ibrahim idris imogen imran india isaac isabel isabella isabelle isla ivy jacob jade jaden jake jamal james jamie jane janet jason jasmine jayden jeff jennifer jenny jeremy jessica jessie jim joan joanna joanne joe joel john jonathan jordan joseph josh joshua josie joyce jude judith julia julian julie justin ' +
    'kaden kai karen kate katherine kathryn katie kayla keira keith kelly kenneth kerry kevin khadija kian kieran kim kimberley kyle kyra lacey laila lara laura lauren layla leah lee leo leon lewis lexi liam libby lily linda lisa logan lola louie louis louise luca lucas lucy luke luna lydia ' +
    'mackenzie maddie madison maisie malik marcus margaret maria mariam marie martha martin mary maryam mason matilda matt matthew maya megan mia michael michelle miguel mila millie mohamed mohammad mohammed mollie molly morgan muhammad mustafa myles nancy naomi natalie natasha nathan neil niamh nicholas nicola nicole nigel noah noor nora ' +
    'oliver olivia omar oscar owen pamela patricia patrick paul paula penelope pete peter philip phoebe polly poppy priya rachel ralph rebecca reece reuben rhys richard riley robert robyn ronan rory rosie rowan ruby rufus ryan sadie saif salma sam samantha samuel sana sara sarah scarlett scott sean sebastian seren seth shannon sharon shaun sian sienna simon sofia sonia sophia sophie spencer stacey stanley stella stephanie stephen steven stuart susan suzanne syed ' +
    'tariq tanya tara ted teddy teresa thea theo theodore thomas tia tilly tim timothy toby tom tommy toni tracey trevor tristan tyler umar una usman vanessa vera veronica victor victoria vincent violet vivian wayne wendy willow tiffany harry jack mike nick sally tony val xander yasmin yusuf zac zach zachary zainab zak zara zoe zuzanna'
  ).split(' '),
);

/** Names that are words too: only a capital, and its place in the sentence, tells them apart. */
export const NAMES_THAT_ARE_WORDS: ReadonlySet<string> = new Set(
  (
    'amber angel april art autumn bailey bill bob brook brooke chance chase christian cliff crystal dale dawn dean dick dot drew eve faith fay flora frank gale gene grace grant guy hazel heath heather hope hunter iris jasper jay jean jewel joy june lance laurel lee ' +
    'mark marsh max may melody mercy miles norm olive pat pearl penny pepper pip price ray reed rich rob robin rod rose rusty sage sandy savannah shane sky skye star sue summer sunny tanner wade ward warren west will wood woody young'
  ).split(' '),
);
