import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** Shows the board over made-up documents, without server or database: `npx vite tests/components/gallery`. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  resolve: { tsconfigPaths: true },
  cacheDir: '/tmp/tropa-gallery',
  define: { 'process.env.NODE_ENV': JSON.stringify('development') },
})
