package org.zhuoluo.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares of a page that it tells what is recorded and nothing else: to the same reader, under the same address, in the same
 * language, on the same day it is the same page until something is recorded. It holds no form with a key of its own.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Steady {}
