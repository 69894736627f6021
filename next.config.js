/** @type {import('next').NextConfig} */
export default {
  reactStrictMode: true,
  poweredByHeader: false,
  // Two copies of Yjs in one process break its instanceof checks; pg and pino load files of their own.
  serverExternalPackages: [
    'yjs',
    'y-protocols',
    'lib0',
    '@hocuspocus/server',
    'pg',
    'pino',
    '@node-rs/argon2',
  ],
  // Types are checked by .ci/run: a school's start only builds.
  typescript: { ignoreBuildErrors: true },
  // A roadmap of 5,000 rows, as it was checked in the preview of an import.
  experimental: { serverActions: { bodySizeLimit: '8mb' } },
  outputFileTracingRoot: import.meta.dirname,
  turbopack: { root: import.meta.dirname },
}
