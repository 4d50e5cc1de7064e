package org.zhuoluo.organisation;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.repository.Repository;

/** All people with an account. */
interface People extends Repository<Person, Integer> {

    Person save(Person person);

    @EntityGraph(attributePaths = {"unit", "roles"})
    Optional<Person> findById(int id);

    @EntityGraph(attributePaths = {"unit", "roles"})
    Optional<Person> findByLogin(String login);

    @EntityGraph(attributePaths = {"unit", "roles"})
    List<Person> findByRegionIdOrderByLogin(int regionId);

    long count();
}
