//! The rules of DESIGN §5 in plain Swedish, with the settings that were used.

mod plan;

use super::context::Context;
use super::figures;
use crate::report::RuleSetting;
use crate::swedish;

/// A rule: its title and its paragraphs.
pub(super) type Rule = (&'static str, Vec<String>);

/// The numbers that the rules' texts name, as they were used.
struct Used<'a>(&'a [RuleSetting]);

impl Used<'_> {
    /// Returns a share as a percentage; nothing known is said as nothing.
    fn share(&self, key: &str) -> String {
        self.value(key)
            .map_or_else(|| swedish::NOTHING.to_owned(), figures::share)
    }

    fn points(&self, key: &str) -> String {
        self.value(key).map_or_else(
            || swedish::NOTHING.to_owned(),
            |value| swedish::fixed(value, swedish::shown_decimals(value).max(2)),
        )
    }

    fn number(&self, key: &str) -> String {
        self.value(key)
            .map_or_else(|| swedish::NOTHING.to_owned(), swedish::number)
    }

    fn value(&self, key: &str) -> Option<f64> {
        // The key is matched from its end, so that the text does not depend
        // on the tables that it stands in.
        self.0
            .iter()
            .find(|rule| rule.key == key || rule.key.ends_with(&format!(".{key}")))
            .map(|rule| rule.value)
    }
}

/// Returns every rule that this report is made by.
pub(super) fn all(context: &Context<'_>) -> Vec<Rule> {
    let used = Used(&context.report.rules);
    let mut rules = Vec::new();
    if context.period.is_interim() {
        rules.push(interim(context));
    }
    rules.extend([
        three_values(),
        coverage(&used),
        aggregation(),
        target(context),
        assessment(&used),
        trend(),
        goals(&used),
        plan::change(),
        plan::path(),
        plan::forecast(),
        plan::proposals(context),
        activities(context),
        systems(context),
        risks(),
        requirements(),
        numbers(),
        published(),
        dates(context),
        severity(),
    ]);
    rules
}

/// What is otherwise in the interim report; the other rules then read
/// «utfall» as the forecast.
fn interim(context: &Context<'_>) -> Rule {
    let year = context.year;
    (
        "Delårsrapporten",
        vec![
            format!(
                "Rapporten avser läget den 31 augusti {year}. Det som bedöms är \
                 förvaltningarnas prognos för hela året. Där de övriga reglerna säger \
                 utfall är det prognosen som avses, i bedömning, trend, täckning och \
                 sammanvägning. En prognos som inte är ifylld räknas inte som noll: \
                 indikatorn är då ej mätt. Trenden jämför prognosen med hela förra \
                 årets utfall."
            ),
            "Utfallet till och med den 31 augusti står bredvid och bedöms inte. \
             Kommunens vägs samman på samma sätt som prognosen, över de förvaltningar \
             som ingår i den, och anges bara när alla av dem har angett sitt. Kvoter och \
             vägda medelvärden vägs då med prognosens nämnare och vikter. För ett bidrag \
             till en kvot vars nämnare gäller hela kommunen, och för det som hämtas ur en \
             källa, anges inget utfall hittills."
                .to_owned(),
            "Ett värde från en källa är det senast kända och räknas som prognos. Det som \
             härleds ur förvaltningarnas blad är läget den 31 augusti och räknas som \
             prognos; kostnader tas ur prognoserna i bladet Ekonomi. Antalet incidenter \
             och timmarna med avbrott växer under året. De är därför bara utfallet \
             hittills, och prognosen lämnas av förvaltningen."
                .to_owned(),
            "Policyns krav bedöms som de stod den 31 augusti. Det som ska göras under \
             året, att nästa planversion beslutas, att förteckningen över \
             samhällsviktiga system hålls aktuell och att systemen får årets \
             handlingsplaner, är uppfyllt om det är gjort och går annars ej att bedöma \
             förrän året är slut. Incidenter jämförs med januari till augusti förra \
             året, ekonomins prognos med hela förra året."
                .to_owned(),
            "En beslutad bedömning gäller året och visas också här. Delårsrapporten är \
             aldrig historik för ett annat år."
                .to_owned(),
        ],
    )
}

fn three_values() -> Rule {
    (
        "Tre olika saker",
        vec![
            "Att målvärde saknas, att utfall saknas och att utfallet är noll är tre \
             olika saker. De hålls isär i alla beräkningar och i tryck. Det som saknas \
             skrivs med tankstreck och aldrig som noll."
                .to_owned(),
        ],
    )
}

fn coverage(used: &Used<'_>) -> Rule {
    (
        "Omfattning och täckning",
        vec![
            "En indikator omfattar de förvaltningar som ska redovisa den, utom dem som \
             har angett «ej tillämpligt» med en kommentar. Täckningen är de som har \
             redovisat i förhållande till dem som omfattas. För kvoter och vägda medel \
             räknas den också på föregående års nämnare eller vikt, och den lägsta av \
             de två gäller."
                .to_owned(),
            format!(
                "För summa, minsta värde, största värde och centralt redovisade \
                 indikatorer krävs täckningen {}, för övriga {}. Under gränsen är \
                 indikatorn ej mätt och har inget utfall. Däröver bedöms den, och \
                 täckningen står bredvid utfallet om den inte är hel. Omfattar \
                 indikatorn ingen förvaltning är den ej tillämplig.",
                used.share("alla_behovs"),
                used.share("ovriga")
            ),
        ],
    )
}

fn aggregation() -> Rule {
    (
        "Sammanvägning",
        vec![
            "Kommunens utfall vägs samman av förvaltningarnas på det sätt som står i \
             indikatorns definition: som summa, medelvärde, median, minsta eller största \
             värde, som andelen ja, som kvot eller som vägt medelvärde. En kvot är \
             summan av täljarna delad med summan av nämnarna, inte medelvärdet av \
             förvaltningarnas kvoter. Ett vägt medelvärde är summan av värde gånger \
             vikt delad med summan av vikterna."
                .to_owned(),
            "Ett utfall som redovisas centralt kommer från en enda förvaltning. Ett \
             utfall från en källa hämtas ur ett kalkylark eller ur statistik, och ingen \
             förvaltning tillfrågas. En förvaltnings del av en kvot vars nämnare gäller \
             hela kommunen är ett bidrag och bedöms inte för sig."
                .to_owned(),
            "Ett utfall som härleds räknas fram ur förvaltningarnas blad IT-plan, System, \
             Incidenter, Risker eller Ekonomi, så att ingen frågas två gånger om samma \
             sak. En förvaltning har redovisat när bladet har rader eller säger att det \
             inte finns något att redovisa. Ett belopp som inte är ifyllt är inte känt \
             och räknas aldrig som noll. Av systemen räknas bara de som förvaltningen \
             äger."
                .to_owned(),
        ],
    )
}

fn target(context: &Context<'_>) -> Rule {
    let year = context.year;
    (
        "Vilket målvärde som gäller",
        vec![
            format!(
                "IT-strategin är en treårig plan som beslutas på nytt varje år. Bland de \
                 planversioner som omfattar {year} och som var beslutade i tid gäller den \
                 senaste. Fanns ingen gäller den första som beslutades under året, och det \
                 står då vid målvärdet. Sista dag att besluta är den 31 december {} om \
                 kommunen inte har bestämt en annan dag.",
                year - 1
            ),
            "Det ursprungliga målvärdet är det första som beslutades för året. Ett \
             målvärde som har mildrats sedan dess anges alltid, och om utfallet når det \
             gällande men inte det ursprungliga sägs det i ord. En indikator utan värde \
             i den gällande planversionen är utan målvärde."
                .to_owned(),
            "En förvaltnings målvärde är dess eget i den gällande planversionen. Saknas \
             det gäller kommunens, utom för summor, där förvaltningen är utan målvärde, \
             och för andelen ja, där förvaltningens målvärde är ja."
                .to_owned(),
        ],
    )
}

fn assessment(used: &Used<'_>) -> Rule {
    (
        "Bedömning av en indikator",
        vec![
            "En indikator är uppfylld när utfallet når målvärdet i indikatorns riktning. \
             För ett intervall ska utfallet ligga inom det, ändarna inräknade; för ja \
             och nej ska utfallet vara detsamma som målvärdet. Jämförelsen görs med \
             oavrundade tal. När de avrundade talen skulle motsäga bedömningen skrivs \
             fler decimaler."
                .to_owned(),
            format!(
                "En indikator är delvis uppfylld när utfallet missar målvärdet med högst \
                 sin tolerans. Har den ingen egen är toleransen {} av målvärdet, för \
                 procent {} procentenheter; för nivåer och ja eller nej finns ingen. Den \
                 är också delvis uppfylld när den har kommit tillräckligt långt från \
                 startvärdet mot målvärdet: minst {} av vägen, om indikatorn inte har en \
                 egen gräns. I övriga fall är den ej uppfylld.",
                used.share("delvistolerans_andel"),
                used.number("delvistolerans_procent"),
                used.share("delvisgrans")
            ),
        ],
    )
}

fn trend() -> Rule {
    (
        "Trend",
        vec![
            "Trenden jämför med föregående års utfall i indikatorns riktning och säger \
             inget om målvärdet. En förändring som är mindre än hälften av den sista \
             tryckta decimalen är oförändrad. För ett intervall jämförs avståndet till \
             vardera årets intervall. Skiljer sig de redovisande förvaltningarna mellan \
             åren beräknas trenden på dem som finns med båda åren. Ingen trend anges \
             över ett metodbyte."
                .to_owned(),
        ],
    )
}

fn goals(used: &Used<'_>) -> Rule {
    (
        "Bedömning av ett mål",
        vec![
            format!(
                "Ett måls poäng är det vägda medelvärdet av dess mätta indikatorer: 1 för \
                 uppfyllt, 0,5 för delvis uppfyllt och 0 för ej uppfyllt. Från {} poäng är \
                 målet uppfyllt, från {} delvis uppfyllt och därunder ej uppfyllt. För \
                 uppfyllt krävs att gränsen nås även om de omätta räknas som 0. Är mindre \
                 än {} av vikten mätt är målet ej mätt.",
                used.points("mal_uppfyllt"),
                used.points("mal_delvis"),
                used.share("mal_matt_andel")
            ),
            "Indikatorer utan målvärde och ej tillämpliga har ingen vikt. Är mer än \
             hälften av vikten utan målvärde är målet utan målvärde. Områden och helheten \
             får ingen egen bedömning, bara en fördelning."
                .to_owned(),
            "Kommunen kan besluta om en annan bedömning med motivering. Då visas båda, \
             och alla antal gäller de beräknade. Mål som fullmäktige har pekat ut för \
             god ekonomisk hushållning är märkta och räknas också för sig."
                .to_owned(),
        ],
    )
}

fn activities(context: &Context<'_>) -> Rule {
    let last_day = swedish::date_long(context.report.about.period.last_day());
    (
        "Insatser i IT-planerna",
        vec![
            format!(
                "Om en insats är försenad bedöms efter datumen och inte efter vad som är \
                 ikryssat. Den är försenad när dess slutdatum är senast den {last_day}, den \
                 inte är avbruten och inget datum visar att den blev klar senast på \
                 slutdatumet. Andelen klara i tid räknas på de insatser som skulle vara \
                 klara, utom de avbrutna."
            ),
            "Varje insats ska enligt policyns kapitel 3 ha en ansvarig för genomförandet, \
             en tidsplan, en ansvarig för uppföljningen och en prioritet. Det som inte är \
             klart och inte avbrutet går vidare till nästa år."
                .to_owned(),
        ],
    )
}

fn systems(context: &Context<'_>) -> Rule {
    let first = match context.report.systems.approval_from {
        Some(day) => format!(
            "Har systemet tagits i bruk efter den {} ska det också ha godkänts senast den \
             dag då det togs i bruk.",
            swedish::date_long(day)
        ),
        None => {
            "Om systemet godkändes innan det togs i bruk bedöms inte, eftersom policyns \
                 dag inte är känd."
                .to_owned()
        }
    };
    (
        "Samhällsviktiga system",
        vec![
            format!(
                "Ett system är samhällsviktigt när någon förvaltning anger det. Av det \
                 krävs exakt en systemägare, en systemsäkerhetsplan, ett driftgodkännande, \
                 en handlingsplan som är daterad under {} och minst en insats i en IT-plan \
                 som gäller systemet. Ett system som har avvecklats senast periodens sista \
                 dag står i förteckningen men bedöms inte.",
                context.year
            ),
            format!(
                "Det senaste driftgodkännandet ska vara lämnat av systemägaren, samma dag \
                 som den gällande systemsäkerhetsplanen eller senare. För en plan som är \
                 daterad efter den 30 juni räcker ett äldre godkännande till den 30 juni \
                 året därpå. {first}"
            ),
            "Namn som bara skiljer sig i stora och små bokstäver, mellanslag eller en \
             bokstav räknas som samma system. De olika skrivsätten redovisas."
                .to_owned(),
        ],
    )
}

fn risks() -> Rule {
    (
        "Risk och kostnad",
        vec![
            "Riskvärdet är sannolikhet gånger konsekvens, vardera 1 till 4, före och efter \
             åtgärden. Det som inte har angetts efter åtgärden är som före. Kostnaden per \
             poäng är vad åtgärderna kostade under året delat med hur mycket riskvärdet \
             minskade. Risker utan sannolikhet eller konsekvens ingår inte i summorna."
                .to_owned(),
        ],
    )
}

fn requirements() -> Rule {
    (
        "Policyns krav",
        vec![
            "Varje «ska» i policyn som går att kontrollera är ett krav. Gäller det flera \
             förvaltningar, system eller insatser är det uppfyllt när alla fyller det, \
             delvis uppfyllt när några gör det och ej uppfyllt när ingen gör det. Finns \
             det inget att bedöma är kravet ej tillämpligt om förvaltningarna har angett \
             att de inte har något att redovisa, annars går det ej att bedöma."
                .to_owned(),
            "Så länge en förvaltning som berörs inte har redovisat är kravet högst delvis \
             uppfyllt, och om alla andra fyller det går det ej att bedöma. Kravet på \
             uppföljning är ett undantag: där räknas en förvaltning som inte har lämnat in \
             som en som inte fyller kravet. Vad som bedöms ur kommunens egen styrfil \
             berörs inte heller."
                .to_owned(),
        ],
    )
}

fn numbers() -> Rule {
    (
        "Tal",
        vec![
            "Tal avrundas bara i tryck, halva från noll. Två tal räknas som lika när de \
             skiljer sig med högst en miljarddel. Skillnader mellan procenttal anges i \
             procentenheter. Det som anges som ungefärligt eller preliminärt i underlaget \
             räknas med sitt tal och märks «ca», «över», «under» eller «prel.»."
                .to_owned(),
        ],
    )
}

fn published() -> Rule {
    (
        "Tidigare år",
        vec![
            "Tidigare utfall hämtas i första hand ur det som har publicerats, därefter ur \
             tidigare års inlämnade uppgifter och sist ur kommunens historik. En rättelse \
             av förra årets utfall redovisas med båda värdena och skälet. \
             Förvaltningens trend räknas mot det rättade värdet; kommunens publicerade \
             siffror står kvar."
                .to_owned(),
        ],
    )
}

fn dates(context: &Context<'_>) -> Rule {
    let last_day = swedish::date_long(context.report.about.period.last_day());
    let paragraphs = vec![format!(
        "Perioden slutar den {last_day}. Rapporten är daterad efter inställningen om \
         den är satt, annars efter det senaste datumet på försättsbladen. En inlämning \
         räknas från det datum som står på försättsbladet, om kommunen inte har angett \
         ett annat. Har en förvaltning lämnat in flera gånger används den senaste \
         omgången."
    )];
    ("Datum", paragraphs)
}

fn severity() -> Rule {
    (
        "Fynd, och när rapporten är slutlig",
        vec![
            "Ett fel är en inlämning som saknas, en uppgift som inte går att använda \
             eller en motsägelse. En varning gäller det som är sent, omätt, utan målvärde \
             eller orimligt. En notis gäller det som har kunnat läsas ändå. Så länge ett \
             fel kvarstår är rapporten preliminär på varje sida. Kommunen kan godta ett \
             fynd med skäl; det redovisas då i Bilaga Underlag och gör inte längre \
             rapporten preliminär."
                .to_owned(),
        ],
    )
}
