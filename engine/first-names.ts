/** Common given names, to tell people from places and to agree with "he" and "she". From memory of public census lists. */
const male =
  'aaron abdul abdullah abraham adam adrian ahmed alan albert alejandro alex alexander alfred ali allen amir andre andreas andrew andy angelo anthony ' +
  'antonio arthur ashton barack barry ben benjamin bernard bernie bill billy bob boris brad bradley brandon brendan brett brian bruce bryan ' +
  'carl carlos charles charlie chris christian christopher chuck clarence claude colin corey craig cory curtis dale dan daniel darren dave david dean ' +
  'dennis derek diego dmitry don donald doug douglas duncan dwayne dylan earl ed eddie edgar edward edwin elijah elliot emmanuel eric erik ' +
  'ernest ethan eugene evan felix fernando francis francisco franco frank franklin fred frederick gabriel gareth gary gavin gene geoff geoffrey george ' +
  'gerald gerry gilbert giovanni giuseppe glenn gordon graham grant greg gregory guy hamid hans harold harry harvey hassan hector henry herbert ' +
  'herman howard hugh hugo hussein ian ibrahim igor ismail ivan jack jacob jaime jake jamal james jan jared jason javier jay jean jeb jeff ' +
  'jeffrey jeremy jerome jerry jesse jesus jim jimmy joe joel johan john johnny jon jonathan jorge jose josef joseph josh joshua juan julian ' +
  'julio justin karl keith ken kenneth kevin khalid khaled klaus kurt kyle lance larry lawrence lee leo leon leonard lewis liam lloyd lorenzo ' +
  'louis lucas luis luke malcolm manuel marc marcel marco marcus mario mark martin marvin mathew matt matthew maurice max michael miguel mike ' +
  'mitch mitt mohamed mohammad mohammed muhammad mustafa narendra nathan neil newt nicholas nick nicolas nigel noah norman oliver omar orlando oscar ' +
  'owen pablo pat patrick paul pedro perry pete peter phil philip phillip pierre rafael ralph ramon randy rashid raul ray raymond reince richard rick ' +
  'ricky rob robert roberto rodney rodrigo roger roland ron ronald ross roy ruben rudolph rudy russell ryan said salman sam samuel santiago scott ' +
  'sean sebastian sergei sergey sergio seth shane shaun shawn sidney simon spencer stanley stefan stephen steve steven stuart ted terence terry ' +
  'theodore thomas tim timothy toby todd tom tommy tony travis trevor tyler victor vincent vladimir volodymyr walter warren wayne will william willie ' +
  'wolfgang xavier youssef yusuf zachary';
const female =
  'abigail adriana agnes aisha alexandra alexandria alice alicia alison allison amanda amber amelia amy ana andrea angela angelina anita ann anna ' +
  'anne annie april ariana ashley audrey barbara beatrice becky bella bernadette beth betsy betty beverly bonnie brenda bridget brittany carla carly carmen ' +
  'carol caroline carolyn catherine cecilia charlotte chelsea cheryl christina christine cindy claire clara claudia colleen connie cynthia dana ' +
  'daniela danielle dawn debbie deborah debra denise diana diane dianne dolores donna doris dorothy eileen elaine eleanor elena elizabeth ella ' +
  'ellen emily emma erica erika erin esther eva evelyn fatima fiona florence frances gabrielle gail gina gladys gloria grace greta gretchen hannah ' +
  'harriet hazel heather heidi helen helena hillary holly huma ida inga ingrid irene iris isabel isabella ivanka jackie jacqueline jane janet janice jasmine ' +
  'jean jeanne jenna jennifer jenny jessica jill jo joan joanna joanne jocelyn josephine joyce juanita judith judy julia juliana julie june kamala karen kate ' +
  'katherine kathleen kathryn kathy katie katrina kayla kelly kellyanne kim kimberly kirsten kristen kristin laila lara laura lauren leah leila leslie ' +
  'lillian linda lisa liz lois loretta lori lorraine louise lucia lucy lydia lynn madeleine maggie malala mandy marcia margaret maria marian ' +
  'marianne marie marilyn marina marissa marjorie marlene martha mary maureen may megan megyn melania melanie melissa meredith michele michelle mildred minyon ' +
  'miranda molly monica nadia nancy naomi natalia natalie natasha nicola nicole nina nora norma olga olivia paige pamela patricia paula pauline ' +
  'peggy penny phyllis priscilla priya rachel rebecca regina renee rhonda rita roberta rosa rose rosemary ruth sabrina sally samantha sandra sara ' +
  'sarah sasha serena shannon sharon sheila shelly shirley simone sofia sonia sophia sophie stacy stephanie sue susan suzanne sylvia tamara tammy ' +
  'tania tanya tara teresa terri theresa tiffany tina tracy ursula valerie vanessa vera veronica victoria virginia vivian wanda wendy winnie yasmin ' +
  'yolanda yvette yvonne zainab zoe';

export type Gender = 'male' | 'female';

let table: Map<string, Gender | 'either'> | undefined;

/** The gender a given name usually goes with; `either` for names of both, `undefined` for what is no common given name. */
export function genderOfFirstName(lower: string): Gender | 'either' | undefined {
  if (!table) {
    table = new Map(male.split(' ').map((name) => [name, 'male']));
    for (const name of female.split(' ')) table.set(name, table.has(name) ? 'either' : 'female');
  }
  return table.get(lower);
}
