// 48 × 48 names: thirty people who each get one at random meet less often than one class in five,
// and whose name is taken is offered another. Alice, Bob and Carol are left to the book.
const FIRST =
  'Ada Agnes Amir Anouk Arno Astrid Basil Bela Cleo Dario Edda Elio Emil Enzo Esme Fabio Felix Flora Gina Hana Hugo Ida Ines Iris Ivo Jana Jonas Juno Kai Lena Leo Lila Luca Maja Marlo Mila Nora Oskar Otto Pia Rosa Sami Selma Tara Theo Vera Yara Zeno'
const LAST =
  'Alder Aster Bay Beech Birch Brook Cedar Clover Coral Cove Crane Dale Elm Falcon Fern Field Finch Flint Forest Gale Glen Hazel Heath Heron Hill Ivy Juniper Lake Lark Linden Maple Marsh Meadow Moss Oak Pine Pond Quill Reed Ridge River Rowan Sage Sparrow Stone Thistle Willow Wren'

/** Proposes a name that people can read aloud, other than the one refused. */
export function proposeName(refused = '', random: () => number = Math.random): string {
  const pick = (words: string) => {
    const all = words.split(' ')
    return all[Math.floor(random() * all.length)]!
  }
  for (;;) {
    const name = `${pick(FIRST)} ${pick(LAST)}`
    if (name !== refused) return name
  }
}
