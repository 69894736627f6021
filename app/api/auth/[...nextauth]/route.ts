export { handleAuth as GET, handleAuth as POST } from '@/server/people/handleAuth'
