package org.zhuoluo.organisation;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All people with an account. */
interface People extends Repository<Person, Integer> {

    /** Said as a query, not as a graph: Hibernate translates a query once, a query with a graph every time it is asked. */
    String WHOLE = "select p from Person p left join fetch p.unit left join fetch p.roles ";

    Person save(Person person);

    @Query(WHOLE + "where p.id = :id")
    Optional<Person> findById(int id);

    @Query(WHOLE + "where p.login = :login")
    Optional<Person> findByLogin(String login);

    @Query(WHOLE + "where p.regionId = :regionId order by p.login")
    List<Person> findByRegionIdOrderByLogin(int regionId);

    /** The digest of the password as it is now; the account stays as it is until the transaction ends. */
    @Query(value = "select password_hash from people where id = :id for no key update", nativeQuery = true)
    Optional<String> holdPassword(int id);

    long count();
}
