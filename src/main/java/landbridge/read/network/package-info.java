/**
 * Exchange formats of networks and trips: TNTP, GMNS 0.96, OMX and CSV, in and out.
 *
 * <p>Readers give plain records or a {@link landbridge.base.StudyException} with all problems of a
 * file; writers write what they were given and nothing else.
 */
package landbridge.read.network;
