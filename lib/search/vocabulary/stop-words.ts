const english =
  'a an the of in on at to for and or by with from as is are was were be been it its this that st nd rd th s';
const arabic = 'في من على إلى عن أن إن ما هذا هذه ذلك التي الذي مع بين أو ثم قد كان كانت هو هي كل أي و ال ب ل لا م';

/** Words that tell nothing by themselves, folded but with ى still distinct: «على» is one, «علي» is a name. */
export const stopWords = new Set([...english.split(' '), ...arabic.replace(/[أإ]/g, 'ا').split(' ')]);
