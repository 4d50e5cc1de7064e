package org.zhuoluo.shell;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.jdbc.config.annotation.SpringSessionDataSource;
import org.springframework.session.jdbc.config.annotation.SpringSessionTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Who gets in. Pages: by session, with a token in every form. Programs: below {@code /api}, without a session; in the demo,
 * and only there, with a demo account's name and password. What a person may do behind the entrance is not decided here.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    @Bean
    AuthenticationManager authenticationManager(List<AuthenticationProvider> entrances) {
        return new ProviderManager(entrances);
    }

    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer sessionsUsedAtOnce() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    /**
     * Sessions are rows, not entities: no entity manager is opened for them. They are kept under a name of their own for the
     * database, or they would be written on, and commit, the connection of whatever is going on.
     */
    @Bean(defaultCandidate = false)
    @SpringSessionDataSource
    DataSource sessionDatabase(DataSource database) {
        return new DelegatingDataSource(database);
    }

    @Bean(defaultCandidate = false)
    @SpringSessionTransactionManager
    PlatformTransactionManager sessionTransactions(@SpringSessionDataSource DataSource database) {
        return new JdbcTransactionManager(database);
    }

    /** That somebody looked is noted once a minute, not with every page, and where there is no room for it not at all. */
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionsSeenByTheMinute() {
        return sessions -> {
            sessions.setUpdateSessionQuery("call note_session(?, ?, ?, ?, ?, ?)");
            sessions.setCleanupCron(Scheduled.CRON_DISABLED);
        };
    }

    @Bean
    @Order(1)
    SecurityFilterChain entranceForPrograms(HttpSecurity http, Environment environment, ProblemAnswer problems)
            throws Exception {
        http.securityMatcher("/api/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .csrf(csrf -> csrf.disable())
                .exceptionHandling(answers -> answers.authenticationEntryPoint(problems::unauthorized));
        if (environment.acceptsProfiles(Profiles.of("demo"))) {
            http.httpBasic(basic -> basic.authenticationEntryPoint(problems::unauthorized));
        }
        return withHeaders(http).build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain entranceForPeople(HttpSecurity http, SignInFailed failed) throws Exception {
        http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/sign-in",
                                "/language",
                                "/setup/**",
                                "/welcome/**",
                                "/css/**",
                                "/js/**",
                                "/vendor/**",
                                "/favicon.svg",
                                "/error",
                                "/actuator/health/**")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(form ->
                        form.loginPage("/sign-in").failureHandler(failed).defaultSuccessUrl("/"))
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?bye"))
                .httpBasic(basic -> basic.disable())
                .csrf(Customizer.withDefaults())
                .addFilterBefore(new UploadsNeedSignIn(), CsrfFilter.class)
                .exceptionHandling(answers -> answers.accessDeniedHandler((request, response, denied) -> {
                    if (denied instanceof CsrfException) {
                        Failures.expired(request);
                    }
                    response.sendError(HttpServletResponse.SC_FORBIDDEN);
                }));
        return withHeaders(http).build();
    }

    private static HttpSecurity withHeaders(HttpSecurity http) throws Exception {
        return http.headers(
                headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(PageHeaders.POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                        .frameOptions(frame -> frame.deny())
                        .crossOriginOpenerPolicy(opener -> opener.policy(
                                org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter
                                        .CrossOriginOpenerPolicy.SAME_ORIGIN))
                        .crossOriginResourcePolicy(resource -> resource.policy(
                                org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter
                                        .CrossOriginResourcePolicy.SAME_ORIGIN)));
    }
}
