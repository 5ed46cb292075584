// Vite's server in front of the learner's: a page is made anew as soon as one of its files is saved.
import { createServer } from 'vite'

const [port, server] = process.argv.slice(2)

// the page names what a build makes of it
const entry = {
  name: 'entry',
  configureServer({ config, middlewares }) {
    const { input } = config.build.rolldownOptions
    middlewares.use((request, response, next) => {
      const [path] = request.url.split('?')
      if (path === `${config.base}main.css`) {
        return response.setHeader('Content-Type', 'text/css').end()
      }
      if (path === `${config.base}main.js`) {
        request.url = config.base + (typeof input === 'string' ? input : 'src/main.ts')
      }
      next()
    })
  },
}

const vite = await createServer({
  logLevel: 'warn',
  clearScreen: false,
  plugins: [entry],
  server: {
    host: '127.0.0.1',
    port: Number(port),
    strictPort: true,
    proxy: { '^/(?!app/)': { target: server, ws: true } },
  },
})
await vite.listen()
