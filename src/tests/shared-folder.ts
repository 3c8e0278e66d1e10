/** Names a folder that the test files of one run share; without it each file works alone. */
export const SHARED_FOLDER = 'GONGBAO_TEST_FOLDER';
