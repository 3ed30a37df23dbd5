package landbridge.base;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a class whose inner loops decide the speed of a study: arrays and primitives only.
 *
 * <p>A hot class uses no collections, streams, boxing or lambdas, checks its arguments once at the
 * door and states shape and unit beside each array. The mark is kept in the class file so that the
 * architecture test can see it.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Hot {}
