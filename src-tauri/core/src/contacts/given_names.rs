//! Given names that tell whether someone is addressed as Frau or Herr.
//!
//! Only names that are borne by one sex in German-speaking countries; "Kim", "Andrea", "Sascha" or
//! "Robin" tell nothing. Used for the two people of a couple and for what a pasted text proposes,
//! never to change what someone chose.

use super::Salutation;

#[rustfmt::skip]
const WOMEN: &[&str] = &[
    "agnes", "alexandra", "alina", "alice", "amelie", "anett", "angela", "angelika", "anita", "anja", "anke", "ann", "anna",
    "anne", "anneliese", "annette", "annika", "antje", "astrid", "barbara", "beate", "beatrice", "bettina", "birgit",
    "brigitte", "britta", "carina", "carla", "carmen", "carola", "caroline", "charlotte", "christa", "christel", "christiane",
    "christina", "christine", "claudia", "cornelia", "dagmar", "daniela", "doris", "dorothea", "dörte", "edith", "elena", "elisabeth",
    "elke", "ella", "ellen", "elsa", "emilia", "emily", "emma", "erika", "esther", "eva", "fatma", "franziska", "frieda",
    "friederike", "gabriele", "gerda", "gertrud", "gisela", "gudrun", "hanna", "hannah", "hannelore", "heidi", "heike",
    "helene", "helga", "hilde", "hildegard", "ilse", "ina", "ines", "inge", "ingeborg", "ingrid", "irene", "iris", "irmgard",
    "isabel", "isabella", "isabelle", "ivana", "jacqueline", "jana", "janine", "jasmin", "jennifer", "jessica", "johanna", "judith",
    "julia", "juliane", "jutta", "karen", "karin", "karla", "karoline", "katarina", "katharina", "kathrin", "katja", "katrin",
    "kerstin", "kirsten", "klara", "kristina", "lara", "laura", "lea", "lena", "leonie", "lieselotte", "lina", "linda", "lisa",
    "lotte", "louise", "lucia", "luise", "magdalena", "maja", "manuela", "margarete", "margit", "margot", "margret", "maren",
    "maria", "marianne", "marie", "marina", "marion", "marlene", "marlies", "martha", "martina", "mary", "mathilde", "meike", "melanie",
    "merle", "mia", "michaela", "miriam", "monika", "nadine", "nadja", "natalie", "nele", "nicole", "nina", "nora", "olga", "patricia",
    "paula", "petra", "pia", "rebecca", "regina", "regine", "renate", "ricarda", "rita", "rosa", "rosemarie", "ruth", "sabine",
    "sabrina", "sandra", "sara", "sarah", "saskia", "selma", "sibylle", "sigrid", "silke", "silvia", "simone", "sina", "sofia", "sonja",
    "sophia", "sophie", "stefanie", "stephanie", "susanne", "svenja", "sybille", "sylvia", "tamara", "tanja", "tatjana", "teresa",
    "theresa", "therese", "tina", "ulla", "ulrike", "ursula", "ute", "vanessa", "vera", "verena", "veronika", "victoria", "viktoria",
    "waltraud", "wiebke", "yvonne",
];

#[rustfmt::skip]
const MEN: &[&str] = &[
    "achim", "adam", "albert", "alexander", "alfred", "ali", "anders", "andreas", "anton", "arne", "arnold", "arthur",
    "artur", "axel", "bastian", "ben", "benjamin", "bernd", "bernhard", "bert", "björn", "bodo", "boris", "bruno", "burkhard",
    "carl", "carsten", "christian", "christof", "christoph", "clemens", "daniel", "david", "dennis", "detlef", "dieter", "dietmar",
    "dirk", "dominik", "eberhard", "eckhard", "edgar", "eduard", "egon", "elias", "emil", "emre", "erich", "erik", "ernst", "erwin",
    "fabian", "felix", "ferdinand", "finn", "florian", "frank", "franz", "friedrich", "fritz", "georg", "gerald", "gerd", "gerhard",
    "gernot", "gert", "gottfried", "gregor", "guido", "günter", "günther", "gustav", "hannes", "hans", "harald", "hartmut", "heiko",
    "heiner", "heinrich", "heinz", "helge", "helmut", "hendrik", "henning", "henrik", "henry", "herbert", "hermann", "holger", "horst",
    "hubert", "hugo", "ingo", "jakob", "james", "jan", "jannik", "jens", "joachim", "jochen", "johann", "johannes", "john", "jonas",
    "jonathan", "jörg", "jörn", "josef", "joseph", "jost", "julian", "jürgen", "karl", "karsten", "kaspar", "kevin", "klaus", "knut",
    "konrad", "konstantin", "kurt", "lars", "leon", "leonhard", "leopold", "linus", "lorenz", "lothar", "ludwig", "lukas", "lutz", "malte",
    "manfred", "manuel", "marc", "marcel", "marco", "marcus", "mario", "mark", "marko", "markus", "martin", "mathias", "matthias",
    "maximilian", "mehmet", "michael", "mirko", "moritz", "mustafa", "niklas", "nils", "norbert", "olaf", "ole", "oliver", "oskar", "oswald",
    "otto", "patrick", "paul", "peter", "philipp", "piotr", "rainer", "ralf", "ralph", "reiner", "reinhard", "reinhold", "rené", "richard",
    "robert", "roland", "rolf", "roman", "ronald", "rüdiger", "rudolf", "sebastian", "siegfried", "simon", "stefan", "steffen", "stephan",
    "sven", "theo", "theodor", "thomas", "thorsten", "tim", "timo", "tobias", "tom", "torben", "torsten", "udo", "ulf", "ulrich", "urs", "uwe",
    "valentin", "viktor", "vincent", "volker", "walter", "werner", "wilfried", "wilhelm", "william", "willi", "willy", "wolfgang",
];

/// Ms or Mr, where the first of the given names leaves no doubt.
#[must_use]
pub fn sex(given: &str) -> Option<Salutation> {
    let first = given.split([' ', '-']).find(|part| !part.is_empty())?.to_lowercase();
    let first = first.as_str();
    if WOMEN.contains(&first) {
        Some(Salutation::Ms)
    } else if MEN.contains(&first) {
        Some(Salutation::Mr)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_tell_or_do_not() {
        for (given, expected) in [
            ("Anna", Some(Salutation::Ms)),
            ("Eva-Maria", Some(Salutation::Ms)),
            ("JENS", Some(Salutation::Mr)),
            ("Jan-Ole", Some(Salutation::Mr)),
            ("Jörg Dieter", Some(Salutation::Mr)),
            ("Kim", None),
            ("Andrea", None),
            ("", None),
        ] {
            assert_eq!(sex(given), expected, "{given}");
        }
    }

    #[test]
    fn no_name_stands_on_both_sides() {
        assert!(WOMEN.iter().all(|name| !MEN.contains(name)));
    }
}
