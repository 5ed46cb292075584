import prettier from 'eslint-config-prettier'
import vue from 'eslint-plugin-vue'
import ts from 'typescript-eslint'

const DESTINATION = String.raw`/(^|[\s:"'])\x2F(app|topic|user|queue)\x2F\w|^\x2Fcoordination/`

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
  prettier,
)
