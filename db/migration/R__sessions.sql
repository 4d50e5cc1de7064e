-- Who is signed in stands in spring_session; this is how a change of it is noted (SecurityConfiguration).

create or replace procedure note_session(p_id text, p_seen bigint, p_idle integer, p_ends bigint, p_login text, p_key character)
    language plpgsql as $$
declare
    kept spring_session;
begin
    select s.* into kept from spring_session s where s.primary_id = p_key;
    if kept.session_id is distinct from p_id or kept.max_inactive_interval is distinct from p_idle
            or kept.principal_name is distinct from p_login then
        update spring_session s
        set session_id = p_id, last_access_time = p_seen, max_inactive_interval = p_idle, expiry_time = p_ends, principal_name = p_login
        where s.primary_id = p_key;
    elsif kept.last_access_time < p_seen - 60000 then
        begin
            update spring_session s set last_access_time = p_seen, expiry_time = p_ends where s.primary_id = p_key;
        exception when disk_full then
            null; -- who only looks is not refused because it cannot be noted
        end;
    end if;
end
$$;
comment on procedure note_session(text, bigint, integer, bigint, text, character) is 'Notes a session as it is now. That somebody looked is noted once a minute, so that looking writes nothing else, and is let go where there is no room for it; anything else that cannot be noted fails.';
