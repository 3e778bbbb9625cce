/**
 * Promises of secrecy that 1712 cannot keep: its own report says that it may itself inform services or the police when it is
 * very worried or somebody is in a weak position. Professional secrecy, a name that is not needed and a bill may be told.
 */
const some = (words: number) => `(?:[\\p{L}'’]+ ){0,${words}}`;
const phrase = (words: string, flags: string) => new RegExp(`(?<![\\p{L}\\d])(?:${words})(?!\\p{L})`, flags);
/** To be found wherever they stand in a sentence. */
const everywhere = (...patterns: readonly string[]) => patterns.map((words) => phrase(words, 'giu'));
const once = (words: string) => phrase(words, 'iu');

const WE = '(?:we|wij|1712|(?:de |onze )?medewerkers?|(?:ons|het) team|iemand van 1712|wie bij 1712 werkt)';
const WHOLLY =
  '(?:altijd|steeds|voor altijd|voor eeuwig|volledig|helemaal|volkomen|volstrekt|absoluut|strikt|compleet|totaal|gegarandeerd|100 ?%|honderd procent)';
const SAY = '(?:zeg(?:gen|t)?|vertel(?:len|t)?|verklap(?:pen|t)?|verklik(?:ken|t)?|verraa?d(?:en|t)?)';
const KNOWS = '(?:weten|te weten(?: komen)?|te weten gekomen|vernemen|ontdekken)';
const ONWARD =
  '(?:ver|verder|door|voort|(?:verder|door|voort|rond)(?:te|ge|)?(?:zeggen|vertellen|geven|verteld|gezegd))';
const OTHERS =
  '(?:(?:je|jouw|jullie|de|het|uw) )?(?:(?:stief)?ouders?|papa|mama|vader|moeder|partner|man|vrouw|familie|school|juf|leraar|politie|gerecht|anderen|iemand(?: anders)?)';
const NO_SECOND = '(?:toestemming|akkoord|goedkeuring|medeweten)';

/** By the code of the language. */
export const PROMISED_SECRECY: Readonly<Record<string, readonly RegExp[]>> = {
  nl: everywhere(
    // Nobody will know.
    `niemand ${some(2)}(?:komt|zal|gaat|kan) ${some(5)}${KNOWS}`,
    `(?:komt|zal|gaat|kan) ${some(2)}niemand ${some(4)}${KNOWS}`,
    'niemand (?:anders )?(?:hoort|leest|verneemt|weet) (?:ooit )?(?:wat|dat) (?:je|jij) (?:(?:aan )?ons )?(?:zegt|vertelt|schrijft|belt|belde|vertelde|zei)',
    `zonder dat ${some(2)}(?:iemand|${OTHERS}) ${some(4)}(?:weet|te weten komt|verneemt|ooit merkt)`,
    // It stays secret.
    `(?:blijft|blijven|houden|is|zijn) ${some(3)}(?:${WHOLLY} ${some(1)})(?:geheim|vertrouwelijk|anoniem|discreet|privé|tussen (?:ons|jou en ons)|onder ons)`,
    `${WHOLLY} (?:geheim|vertrouwelijk|anoniem|discreet)`,
    `(?:blijft|blijven) (?:(?:gewoon|hier|dus|ook|zeker|echt|veilig|alles|het|dat|dit) )*(?:geheim|tussen (?:ons|jou en (?:ons|mij|1712))|onder ons|onder vier ogen|bij (?:ons|1712)|binnen (?:1712|deze muren|het team))`,
    `(?:beloven|beloofd|belooft|garanderen|garandeert|verzekeren|verzekert|zeker|gerust) ${some(2)}dat ${some(6)}(?:geheim|tussen ons|onder ons|vertrouwelijk) (?:blijft|blijven|is|houden)`,
    `${WE} (?:houden|houdt|bewaren|bewaart) ${some(5)}(?:geheim|voor ons|stil)`,
    `(?:absolute|volledige|totale|strikte|volstrekte) (?:geheimhouding|discretie|anonimiteit|vertrouwelijkheid)`,
    `(?:belo(?:ven|oft)|garande(?:ren|ert)|verzeker(?:en|t)) ${some(4)}(?:geheimhouding|discretie|anonimiteit|te zwijgen|zwijgen)`,
    'geheim(?:en)? (?:is|zijn) (?:\\p{L}+ )?veilig bij (?:ons|1712)',
    'zwijg(?:en|t) (?:\\p{L}+ )?als (?:een )?graf',
    // We tell nobody.
    `${WE} ${SAY} ${some(6)}(?:aan|tegen) (?:helemaal |echt )?niemand`,
    `${SAY} ${WE} ${some(5)}(?:aan|tegen) (?:helemaal |echt )?niemand`,
    `(?:${WE} ${SAY}|${SAY} ${WE}) ${some(3)}niemand (?:iets|wat (?:je|jij) (?:ons )?(?:zegt|vertelt|schrijft))`,
    `(?:${WE} (?:praten|praat|spreken|spreekt)|(?:praten|spreken) ${WE}) ${some(4)}met niemand`,
    `(?:${WE} (?:${SAY}|geven|geeft)|(?:${SAY}|geven|geeft) ${WE}) ${some(5)}(?:niets|niks|nooit|geen woord) ${some(5)}${ONWARD}`,
    `(?:${WE} ${SAY}|${SAY} ${WE}) ${some(4)}nooit ${some(4)}(?:aan|tegen) ${OTHERS}`,
    `(?:${WE} (?:mogen|mag|zullen|zal)|(?:mogen|mag|zullen|zal) ${WE}) ${some(4)}(?:niets|niks|nooit|niemand) ${some(4)}(?:(?:verder|door|voort)?(?:zeggen|vertellen|geven)|inlichten)`,
    // We do nothing on our own.
    `(?:${WE} (?:doen|doet|zetten|ondernemen|melden|schakelen|halen|bellen)|(?:doen|zetten|ondernemen|melden|schakelen|bellen) ${WE}|er gebeurt) ${some(4)}(?:niets|niks|nooit|niemand|geen) ${some(5)}(?:(?:zonder|buiten) (?:jouw|je|jullie) ${NO_SECOND}|zonder dat (?:je|jij) ${some(2)}(?:wil|weet|goedvindt|kiest|vraagt))`,
    `(?:${WE} (?:bellen|belt|halen|haalt|schakelen|schakelt|verwittigen|verwittigt)|(?:bellen|halen|schakelen|verwittigen) ${WE}) ${some(4)}nooit ${some(3)}${OTHERS}`,
    'alleen bij (?:groot|acuut|echt|levens) ?gevaar',
  ),
  en: everywhere(
    'nobody (?:will|can|would) (?:ever )?(?:know|find out|hear)|no one (?:will|can|would) (?:ever )?(?:know|find out|hear)',
    'without (?:anyone|anybody|your (?:parents|partner|family)) (?:ever )?(?:knowing|finding out)',
    '(?:always|completely|totally|fully|strictly|absolutely|100 ?%|100 percent) (?:secret|confidential|anonymous|private)',
    '(?:stays?|remains?|is kept|kept) (?:always |completely )?(?:secret|confidential|between us|with us|with 1712)',
    "(?:we|1712)(?: will|'ll|’ll)? (?:never tell|tell nobody|tell no one|say nothing to)(?! what (?:children|you) look)|(?:won['’]t|will not|do not|don['’]t) tell (?:anyone|anybody)",
    '(?:we|1712) (?:promise|guarantee) (?:you )?(?:secrecy|confidentiality|anonymity)',
    'your secrets? (?:is|are) safe with (?:us|1712)',
  ),
  fr: everywhere(
    "personne (?:ne |n[’'])(?:le |la |l[’']|en )?(?:saura|sait|apprendra|entendra)",
    "sans que (?:personne|quelqu[’']un|(?:tes|vos) parents) (?:ne )?(?:le |l[’'])?(?:sache|sachent|apprenne)",
    '(?:toujours|totalement|complètement|entièrement|strictement|absolument|100 ?%) (?:secret|secrète|confidentiel(?:le)?|anonyme)s?',
    '(?:reste|restera|restent) (?:toujours |bien )?(?:secret|secrète|confidentiel|confidentielle|entre nous|au 1712|chez nous)',
    "(?:on|nous) (?:ne |n[’'])(?:le |la |l[’']|en )?(?:dit|dira|disons|dirons|répète|répétons|répétera|raconte|racontons|parle|parlons) (?:jamais|à personne|rien à personne)(?! ce que (?:\\p{L}+ )?(?:\\p{L}+ )(?:lis|lit|lisent|lisez))",
    "(?:on|nous) (?:te |vous )?(?:promet|promettons|garantit|garantissons) (?:le secret|la confidentialité|l[’']anonymat)",
  ),
  de: everywhere(
    'niemand (?:wird|kann|erfährt) (?:[\\p{L}]+ ){0,4}(?:erfahren|wissen|davon|es)|niemand erfährt',
    'ohne dass (?:jemand|niemand|deine eltern|ihre familie) (?:[\\p{L}]+ ){0,3}(?:weiß|erfährt|merkt)',
    '(?:immer|völlig|vollständig|absolut|streng|total|hundertprozentig|100 ?%|100 prozent) (?:geheim|vertraulich|anonym)',
    '(?:bleibt|bleiben) (?:(?:immer|alles|es|das|auch|hier) )*(?:geheim|unter uns|bei uns|bei 1712|vertraulich|zwischen uns)',
    'wir (?:sagen|erzählen|verraten) (?:[\\p{L}]+ ){0,4}(?:niemandem|niemand|keinem)|(?:sagen|erzählen|verraten) wir (?:[\\p{L}]+ ){0,4}(?:niemandem|niemand|keinem)',
    'wir (?:versprechen|garantieren) (?:[\\p{L}]+ ){0,2}(?:geheimhaltung|vertraulichkeit|anonymität)',
  ),
};

/** Said in the same sentence, it is no promise any more: when 1712 does speak. That somebody wants it is no such limit. */
export const WITH_LIMITS: Readonly<Record<string, RegExp>> = {
  nl: once('(?:tenzij|behalve) [^.?!]*(?:ongerust|bezorgd|zorgen|kwetsbaar|beschermen)'),
  en: once('unless [^.?!]*(?:worried|concerned)'),
  fr: once('sauf [^.?!]*(?:inquiète?s?|inquiétude)'),
  de: once('außer [^.?!]*(?:besorgt|sorgen)'),
};

/** Before a promise, in its clause, it takes it back: "we kunnen niet beloven dat alles geheim blijft", "of het geheim blijft". */
export const TAKEN_BACK: Readonly<Record<string, RegExp>> = {
  nl: once(
    'niet|nooit|geen|hoef(?:t|de)?|of (?:het|dit|dat|alles|iets|je|jij)|pas als|meestal|vaak|zo ?veel mogelijk|in principe',
  ),
  en: once("not|never|cannot|[a-z]+n['’]t|whether|what|if|usually|mostly"),
  fr: once("[a-z]* ?pas|jamais|ce qui|si (?:cela|ça|c[’']est)|le plus souvent|en principe"),
  de: once('nicht|kein\\p{L}*|ob|meistens|in der regel'),
};
