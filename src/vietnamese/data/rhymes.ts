/** Onsets that Vietnamese spelling knows, the longest first; "gi" and "qu" are onsets of their own. */
export const onsets = [
  'ngh',
  'ng',
  'nh',
  'gh',
  'gi',
  'kh',
  'ph',
  'th',
  'tr',
  'ch',
  'qu',
  'b',
  'c',
  'd',
  'đ',
  'g',
  'h',
  'k',
  'l',
  'm',
  'n',
  'p',
  'r',
  's',
  't',
  'v',
  'x',
] as const;

/**
 * Rhymes without their tone (Hoàng Phê, Chính tả tiếng Việt), by the place of the letter that carries it, counted from 0:
 * where there are two places, the first is the old way (hòa) and the second the new one (hoà).
 */
export const rhymesByTonePlace: Readonly<Record<string, string>> = {
  '0':
    'a ă â e ê i o ô ơ u ư y ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây ec em en eng eo ep et êch ' +
    'êm ên ênh êp êt êu ia ich im in inh ip it iu oc oi om on ong op ot ôc ôi ôm ôn ông ôp ôt ơi ơm ơn ơp ơt ua uc ui um un ung up ut ' +
    'ưa ưc ưi ưm ưn ưng ưt ưu yt ynh ych',
  '1':
    'iêc iêm iên iêng iêp iêt iêu oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oec oem oen oeo oet ooc oong uâc uân uâng uât uây uê ' +
    'uêch uên uênh uêt uơ uôc uôi uôm uôn uông uôp uôt ươc ươi ươm ươn ương ươp ươt ươu uya uyu uych uynh uyp uyt uyn yêm yên yêng yêt yêu',
  '2': 'uyên uyêt uyêng',
  '01': 'oa oe uy',
};
