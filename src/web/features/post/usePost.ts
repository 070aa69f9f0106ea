import { useQuery } from '@tanstack/react-query'
import { sopQuery } from '../register/queries.ts'
import { usePostChoice } from './post-choice.ts'

/** The posts of the SOP in force, and the one at which this computer stands; a choice that the SOP no longer knows is none. */
export function usePost() {
  const [chosen, choose] = usePostChoice()
  const actors = useQuery(sopQuery).data?.actors ?? []
  const posts = [...new Set(actors.flatMap(({ post }) => (post ? [post] : [])))]
  return { posts, post: posts.find((one) => one === chosen) ?? null, choose }
}
