import type { ApiKey, Invitation, Member } from '@rapport/contracts/access';
import type { KeyScope, Role } from '@rapport/contracts/vocabulary';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../api/client.ts';

export const membersQuery = queryOptions({
  queryKey: ['members'],
  queryFn: ({ signal }) => request<{ members: Member[] }>('/api/v1/members', { signal }),
});

export const invitationsQuery = queryOptions({
  queryKey: ['invitations'],
  queryFn: ({ signal }) => request<{ invitations: Invitation[] }>('/api/v1/invitations', { signal }),
});

export const keysQuery = queryOptions({
  queryKey: ['keys'],
  queryFn: ({ signal }) => request<{ keys: ApiKey[] }>('/api/v1/keys', { signal }),
});

export function changeRole(input: { id: string; role: Role }): Promise<Member> {
  return request<Member>(`/api/v1/members/${input.id}`, { method: 'PATCH', body: { role: input.role } });
}

export function removeMember(id: string): Promise<unknown> {
  return request(`/api/v1/members/${id}`, { method: 'DELETE' });
}

export function invite(input: { email: string; role: Role }): Promise<Invitation> {
  return request<Invitation>('/api/v1/invitations', { method: 'POST', body: input });
}

export function withdrawInvitation(id: string): Promise<unknown> {
  return request(`/api/v1/invitations/${id}`, { method: 'DELETE' });
}

export type CreatedKey = ApiKey & { secret: string };

export function createKey(input: { name: string; scopes: KeyScope[] }): Promise<CreatedKey> {
  return request<CreatedKey>('/api/v1/keys', { method: 'POST', body: input });
}

export function revokeKey(id: string): Promise<unknown> {
  return request(`/api/v1/keys/${id}`, { method: 'DELETE' });
}
