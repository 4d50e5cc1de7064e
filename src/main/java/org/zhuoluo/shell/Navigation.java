package org.zhuoluo.shell;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.zhuoluo.organisation.Allowed;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.organisation.Role;

/**
 * Where one can go from every page: the rooms, and the pages of the room one is in. What is offered is what the page's own
 * handler allows; a place without a page, or one that declares nobody, stops the start. For templates: {@code @navigation}.
 */
@Component("navigation")
class Navigation {

    /**
     * One thing to click.
     *
     * @param words the key of its name
     * @param here whether one is in it; {@code page} when it is the very page
     */
    public record Link(
            Place place,
            String path,
            String words,
            @Nullable String here) {}

    private final Map<Place, Role[]> readers = new EnumMap<>(Place.class);

    Navigation(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping pages) {
        for (Place place : Place.values()) {
            readers.put(
                    place,
                    pages.getHandlerMethods().entrySet().stream()
                            .filter(page -> shows(page.getKey(), place))
                            .map(page -> readers(page.getValue()))
                            .findFirst()
                            .orElseThrow(() -> new IllegalStateException("No page at " + place.pattern)));
        }
    }

    /**
     * The rooms of a round, each opening the first of its pages that this person may open; none outside a round. Of a round
     * that is not {@code own} only what is read from above.
     */
    public List<Link> rooms(@Nullable Object round, boolean own, Person person, String path) {
        if (round == null) {
            return List.of();
        }
        Optional<Place.Room> here = here(round.toString(), path).map(place -> place.room);
        return Stream.of(Place.Room.values())
                .filter(room -> room != Place.Room.HOUSE)
                .flatMap(room -> {
                    List<Place> open = open(room, own, person);
                    return open.stream().limit(1).map(place -> {
                        String words = open.size() == 1 ? place.words() : room.words();
                        String mark = here.filter(room::equals).isPresent() ? "true" : null;
                        return new Link(place, place.address(round.toString(), person), words, mark);
                    });
                })
                .toList();
    }

    /** The pages of the room one is in; none where the room has but one. */
    public List<Link> pages(@Nullable Object round, boolean own, Person person, String path) {
        if (round == null) {
            return List.of();
        }
        List<Link> links = here(round.toString(), path)
                .map(place -> links(place.room, round.toString(), own, person, path))
                .orElse(List.of());
        return links.size() < 2 ? List.of() : links;
    }

    /** What lies outside any one round. */
    public List<Link> house(Person person, String path) {
        return links(Place.Room.HOUSE, "", true, person, path);
    }

    private List<Link> links(Place.Room room, String round, boolean own, Person person, String path) {
        return open(room, own, person).stream()
                .map(place -> new Link(
                        place, place.address(round, person), place.words(), place.holds(path, round) ? "page" : null))
                .toList();
    }

    private List<Place> open(Place.Room room, boolean own, Person person) {
        return Stream.of(Place.values())
                .filter(place -> place.room == room
                        && (own || place.isReadFromAbove())
                        && place.isFor(person)
                        && Arrays.stream(readers.getOrDefault(place, new Role[0]))
                                .anyMatch(person::is))
                .toList();
    }

    private static Optional<Place> here(String round, String path) {
        return Stream.of(Place.values())
                .filter(place -> place.room != Place.Room.HOUSE && place.holds(path, round))
                .findFirst();
    }

    private static boolean shows(RequestMappingInfo page, Place place) {
        return page.getPatternValues().contains(place.pattern)
                && (page.getMethodsCondition().getMethods().isEmpty()
                        || page.getMethodsCondition().getMethods().stream()
                                .anyMatch(method -> method.name().equals("GET")));
    }

    private static Role[] readers(HandlerMethod page) {
        Allowed allowed = page.getMethodAnnotation(Allowed.class);
        if (allowed == null || allowed.value().length == 0) {
            throw new IllegalStateException(page + " declares nobody who may open it");
        }
        return allowed.value();
    }
}
