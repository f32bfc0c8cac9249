import { defineConfig } from 'vite'
import { recordedBackEnd } from './mock/recordedBackEnd.ts'

// Where ./run listens unless told otherwise.
const host = 'http://127.0.0.1:7071'

export default defineConfig(({ mode }) => ({
  plugins: mode === 'mock' ? [recordedBackEnd()] : [],
  server: {
    host: '127.0.0.1',
    proxy: mode === 'mock' ? {} : { '/simulator': host, '/desk': host, '/webchat': host, '/webhooks': host },
  },
  build: { target: 'es2023' },
}))
