import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

const port = Number(process.env.SANDBOX_DEV_PORT ?? 5173)
const backend = process.env.SANDBOX_BACKEND ?? 'http://localhost:8080'

export default defineConfig({
  base: '/app/',
  plugins: [vue()],
  // sockjs-client reads Node's `global`
  define: { global: 'globalThis' },
  build: {
    // into the jar as it is: Spring Boot serves META-INF/resources of every jar, this one at /app/
    outDir: 'target/classes/META-INF/resources/app',
    manifest: true,
    // a data: URL would be refused by the pages' content security policy
    assetsInlineLimit: 0,
    // each island is an entry too, or Rolldown may merge it into a chunk that the manifest does not name
    rolldownOptions: {
      // stompjs 2.3.3 names Node's net, which no browser has and no browser reaches; Maven would call the note an error
      onLog: (level, log, report) => log.message?.includes('"net"') || report(level, log),
      input: [
        'src/main.ts',
        'src/book/chapter.ts',
        'src/article/ChatStage.vue',
        'src/editions/EditionsLab.vue',
        'src/race/RaceLab.vue',
        'src/faults/FaultRow.vue',
        'src/transports/TransportsLab.vue',
        'src/wire/WireView.vue',
        'src/wire/WireLab.vue',
      ],
    },
  },
  // there is no index.html to look into; found late, a dependency reloads the page
  optimizeDeps: { entries: ['src/main.ts'] },
  server: {
    port,
    strictPort: true,
    // changeOrigin stays off: the server allows an origin only if it equals the Host it was asked for
    proxy: { '^/(?!app/)': { target: backend, ws: true } },
  },
  test: {
    include: ['src/**/*.test.ts'],
    pool: 'vmThreads', // half the time of a process each
    // a machine may be slow: what hangs is found in a minute too
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
