import prettier from 'eslint-config-prettier'
import vue from 'eslint-plugin-vue'
import ts from 'typescript-eslint'

const DESTINATION = String.raw`/(^|[\s:"'])\x2F(app|topic|user|queue)\x2F\w|^\x2Fcoordination/`

// src from the ground up: a folder imports from itself and from floors below it
const FLOORS = [
  ...['ui', 'stomp', 'people', 'wire', 'faults', 'article', 'editions'],
  ['book', 'cluster', 'race', 'torture', 'transports'],
].map((floor) => [floor].flat())

export default ts.config(
  { ignores: ['.node/', 'target/', 'src/article/Article2018.vue'] },
  ...ts.configs.recommended,
  ...vue.configs['flat/recommended'],
  { files: ['**/*.vue'], languageOptions: { parserOptions: { parser: ts.parser } } },
  {
    // ChatDemo.vue is printed whole by the book
    ignores: ['src/destinations*.ts', 'src/article/ChatDemo.vue'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: `:matches(Literal[value=${DESTINATION}], TemplateElement[value.raw=${DESTINATION}])`,
          message: 'Only destinations.ts spells a destination.',
        },
      ],
    },
  },
  ...FLOORS.map((floor, height) => ({
    files: floor.map((folder) => `src/${folder}/**`),
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: FLOORS.slice(height)
            .flat()
            .map((above) => `../${above}/*`),
        },
      ],
    },
  })),
  prettier,
)
